package io.penstock.domain.container;

import io.penstock.domain.container.ContainerOption.Flag;
import io.penstock.domain.container.ContainerOption.MemorySwap;
import io.penstock.domain.container.ContainerOption.MemorySwappiness;
import io.penstock.domain.container.ContainerOption.Passed;
import io.penstock.domain.container.ContainerOption.PassedVariable;
import io.penstock.domain.container.ContainerOption.SharedMemory;
import io.penstock.domain.container.ContainerOption.Switch;
import io.penstock.domain.container.ContainerOption.User;
import io.penstock.domain.container.ContainerOption.Variable;
import io.penstock.domain.directive.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects options and the mistakes in them. */
final class OptionAssembly {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,15})(b|k|m|g|kb|mb|gb|)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIZE_OF_ENGINES = Pattern.compile("\\d+[bkmg]", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHARE = Pattern.compile("\\d{1,3}%");
    private static final Pattern ULIMIT = Pattern.compile("([a-z]+)=(-?\\d+)(?::(-?\\d+))?");
    private static final Set<String> LIMITS =
            Set.of("core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack"
                    .split(" "));
    private static final Set<String> MOUNT_OPTIONS = Set.of(
            ("defaults ro rw suid nosuid dev nodev exec noexec sync async dirsync remount mand nomand atime noatime"
                            + " diratime nodiratime bind rbind unbindable runbindable private rprivate shared rshared slave"
                            + " rslave relatime norelatime strictatime nostrictatime mode uid gid nr_inodes nr_blocks mpol")
                    .split(" "));
    private static final String SIZE_OPTION = "size=";
    private static final long MEBIBYTE = 1L << 20;
    private static final Set<String> ON = Set.of("true", "TRUE", "True", "t", "T", "1");
    private static final Set<String> OFF = Set.of("false", "FALSE", "False", "f", "F", "0");

    private final List<ContainerOption> options = new ArrayList<>();
    private final OptionMistakes mistakes = new OptionMistakes();

    /**
     * The value of an option.
     *
     * @param text what it means
     * @param words the option with its value as they were written
     */
    record Written(String text, List<String> words) {}

    ContainerOptions options() {
        return new ContainerOptions(options);
    }

    OptionMistakes mistakes() {
        return mistakes;
    }

    /** Takes what docker and podman know, but AWS Batch does not. */
    void passUnknownToBatch(String name, List<String> words) {
        pass(words, UnsupportedOptions.sentence(name));
    }

    /** Takes what a shell has to read first. */
    void passForShell(List<String> words) {
        pass(
                words,
                "AWS Batch has no shell that would read " + String.join(" ", words)
                        + "; write out what it stands for, in single quotes if it is meant as it is");
    }

    private void pass(List<String> words, String objectionOfBatch) {
        options.add(new Passed(words));
        mistakes.addForBatch(objectionOfBatch);
    }

    void flag(Switch flag, String value) {
        if (ON.contains(value) || OFF.contains(value)) {
            options.add(new Flag(flag, ON.contains(value)));
        } else {
            mistakes.add(flag.option() + " takes true, false or nothing, not '" + value + "'");
        }
    }

    void environment(Written value) {
        String text = value.text();
        int equals = text.indexOf('=');
        if (equals == 0 || text.isEmpty()) {
            mistakes.add("--env " + text + ": a variable needs a name; write --env NAME=value or --env NAME");
        } else if (equals < 0) {
            options.add(new PassedVariable(text));
        } else {
            options.add(new Variable(text.substring(0, equals), text.substring(equals + 1)));
        }
    }

    void memorySwap(Written value) {
        if (SIZE_OF_ENGINES.matcher(value.text()).matches()) {
            pass(
                    value.words(),
                    "--memory-swap " + value.text() + ": to docker a size with a unit is memory and swap together; "
                            + "AWS Batch takes the MiB of swap alone, as a number without a unit, such as --memory-swap "
                            + swap(value.text()) + " for that much swap besides the memory");
            return;
        }
        number("--memory-swap", value.text(), -1, Integer.MAX_VALUE)
                .ifPresent(size -> options.add(new MemorySwap(size)));
    }

    private static long swap(String size) {
        Matcher parts = SIZE.matcher(size);
        return parts.matches() ? mebibytes(parts) : 0;
    }

    void memorySwappiness(Written value) {
        number("--memory-swappiness", value.text(), -1, 100)
                .ifPresent(readiness -> options.add(new MemorySwappiness(readiness)));
    }

    private OptionalInt number(String option, String text, int least, int greatest) {
        if (text.matches("-?\\d{1,10}") && Long.parseLong(text) >= least && Long.parseLong(text) <= greatest) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        mistakes.add(option + " " + text + ": not a whole number from " + least + " to " + greatest);
        return OptionalInt.empty();
    }

    void sharedMemory(Written value) {
        Matcher size = SIZE.matcher(value.text());
        long mebibytes = size.matches() ? mebibytes(size) : 0;
        if (mebibytes <= 0 || mebibytes > Integer.MAX_VALUE) {
            mistakes.add("--shm-size " + value.text()
                    + ": not a size; write MiB as a number, or a unit as in 64m, 16g, 16000000b");
            return;
        }
        options.add(new SharedMemory((int) mebibytes, size.group(2).isEmpty()));
    }

    private static long mebibytes(Matcher size) {
        long amount = Long.parseLong(size.group(1));
        return switch (size.group(2).toLowerCase(Locale.ROOT)) {
            case "b" -> roundUp(amount, MEBIBYTE);
            case "k", "kb" -> roundUp(amount, 1024);
            case "g", "gb" -> amount * 1024;
            default -> amount;
        };
    }

    private static long roundUp(long amount, long unit) {
        return (amount + unit - 1) / unit;
    }

    void tmpfs(Written value) {
        String text = value.text();
        int colon = text.indexOf(':');
        String path = colon < 0 ? text : text.substring(0, colon);
        List<String> flags = new ArrayList<>(Arrays.asList(
                colon < 0 ? new String[0] : text.substring(colon + 1).split(",")));
        String amount = flags.stream()
                .filter(flag -> flag.startsWith(SIZE_OPTION))
                .reduce("", (first, second) -> second)
                .replace(SIZE_OPTION, "");
        flags.removeIf(flag -> flag.isEmpty() || flag.startsWith(SIZE_OPTION));
        flags.stream()
                .filter(flag -> !MOUNT_OPTIONS.contains(flag.split("=", 2)[0]))
                .forEach(flag -> mistakes.add("--tmpfs " + text + ": '" + flag + "' is no mount option"));
        Matcher size = SIZE.matcher(amount);
        long mebibytes = size.matches() ? mebibytes(size) : 0;
        String objection = "--tmpfs " + text + ": write <absolute path>:<options>,size=<MiB>; AWS Batch needs the size";
        if (path.startsWith("/") && mebibytes > 0 && mebibytes <= Integer.MAX_VALUE) {
            options.add(new TmpfsMount(path, (int) mebibytes, flags));
        } else if (path.startsWith("/")
                && (amount.isEmpty() || SHARE.matcher(amount).matches())) {
            pass(value.words(), objection);
        } else {
            mistakes.add(objection);
        }
    }

    void user(Written value) {
        if (value.text().isBlank()) {
            mistakes.add("--user: a user name or id is missing");
        } else {
            options.add(new User(value.text()));
        }
    }

    void ulimit(Written value) {
        String text = value.text();
        Matcher limit = ULIMIT.matcher(text);
        if (!limit.matches()) {
            mistakes.add("--ulimit " + text + ": write <name>=<soft>[:<hard>], such as nofile=1024:4096");
            return;
        }
        if (!LIMITS.contains(limit.group(1))) {
            mistakes.add("--ulimit " + text + ": there is no limit '" + limit.group(1) + "'"
                    + Spelling.nearest(limit.group(1), LIMITS)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse(""));
            return;
        }
        String option = "--ulimit " + limit.group(1);
        OptionalInt soft = number(option, limit.group(2), -1, Integer.MAX_VALUE);
        OptionalInt hard = limit.group(3) == null ? soft : number(option, limit.group(3), -1, Integer.MAX_VALUE);
        if (soft.isEmpty() || hard.isEmpty()) {
            return;
        }
        if (hard.getAsInt() >= 0 && soft.getAsInt() > hard.getAsInt()) {
            mistakes.add("--ulimit " + text + ": the soft limit is above the hard limit");
            return;
        }
        options.add(new Ulimit(limit.group(1), soft.getAsInt(), hard.getAsInt()));
    }
}
