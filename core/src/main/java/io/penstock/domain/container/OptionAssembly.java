package io.penstock.domain.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects options and the mistakes in them. */
final class OptionAssembly {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,15})(b|k|m|g|kb|mb|gb|)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ULIMIT = Pattern.compile("([a-z]+)=(-?\\d+)(?::(-?\\d+))?");
    private static final String SIZE_OPTION = "size=";
    private static final long MEBIBYTE = 1L << 20;

    private final ContainerOptions.Builder options = ContainerOptions.builder();
    private final List<String> problems = new ArrayList<>();

    ContainerOptions.Builder options() {
        return options;
    }

    List<String> problems() {
        return problems;
    }

    void environment(String text) {
        int equals = text.indexOf('=');
        if (equals == 0 || text.isEmpty()) {
            problems.add("--env " + text + ": a variable needs a name; write --env NAME=value or --env NAME");
        } else if (equals < 0) {
            options.addPassedEnvironment(text);
        } else {
            options.putEnvironment(text.substring(0, equals), text.substring(equals + 1));
        }
    }

    void memorySwap(String text) {
        number("--memory-swap", text, -1, Integer.MAX_VALUE).ifPresent(options::memorySwap);
    }

    void memorySwappiness(String text) {
        number("--memory-swappiness", text, -1, 100).ifPresent(value -> {
            if (value >= 0) {
                options.memorySwappiness((int) value);
            }
        });
    }

    private OptionalLong number(String option, String text, long least, long greatest) {
        if (text.matches("-?\\d{1,10}") && Long.parseLong(text) >= least && Long.parseLong(text) <= greatest) {
            return OptionalLong.of(Long.parseLong(text));
        }
        problems.add(option + " " + text + ": not a whole number from " + least + " to " + greatest);
        return OptionalLong.empty();
    }

    void sharedMemory(String text) {
        Matcher size = SIZE.matcher(text);
        long mebibytes = size.matches() ? mebibytes(Long.parseLong(size.group(1)), size.group(2)) : 0;
        if (mebibytes <= 0 || mebibytes > Integer.MAX_VALUE) {
            problems.add(
                    "--shm-size " + text + ": not a size; write MiB as a number, or a unit as in 64m, 16g, 16000000b");
            return;
        }
        options.sharedMemory((int) mebibytes)
                .sharedMemoryWithoutUnit(size.group(2).isEmpty());
    }

    private static long mebibytes(long amount, String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "b" -> roundUp(amount, MEBIBYTE);
            case "k", "kb" -> roundUp(amount, 1024);
            case "g", "gb" -> amount * 1024;
            default -> amount;
        };
    }

    private static long roundUp(long amount, long unit) {
        return (amount + unit - 1) / unit;
    }

    void tmpfs(String text) {
        int colon = text.indexOf(':');
        String path = colon < 0 ? text : text.substring(0, colon);
        List<String> flags = new ArrayList<>(Arrays.asList(
                colon < 0 ? new String[0] : text.substring(colon + 1).split(",")));
        flags.removeIf(String::isEmpty);
        long size = 0;
        for (String flag : flags) {
            Matcher amount = SIZE.matcher(flag.startsWith(SIZE_OPTION) ? flag.substring(SIZE_OPTION.length()) : "");
            size = amount.matches() ? mebibytes(Long.parseLong(amount.group(1)), amount.group(2)) : size;
        }
        flags.removeIf(flag -> flag.startsWith(SIZE_OPTION));
        if (!path.startsWith("/") || size <= 0 || size > Integer.MAX_VALUE) {
            problems.add("--tmpfs " + text + ": write <absolute path>:<options>,size=<MiB>; AWS Batch needs the size");
            return;
        }
        options.addTmpfs(new TmpfsMount(path, (int) size, flags));
    }

    void user(String text) {
        if (text.isBlank()) {
            problems.add("--user: a user name or id is missing");
        } else {
            options.user(text);
        }
    }

    void ulimit(String text) {
        Matcher limit = ULIMIT.matcher(text);
        if (!limit.matches()) {
            problems.add("--ulimit " + text + ": write <name>=<soft>[:<hard>], such as nofile=1024:4096");
            return;
        }
        OptionalLong soft = number("--ulimit " + limit.group(1), limit.group(2), -1, Integer.MAX_VALUE);
        String hardText = limit.group(3) == null ? limit.group(2) : limit.group(3);
        OptionalLong hard =
                limit.group(3) == null ? soft : number("--ulimit " + limit.group(1), hardText, -1, Integer.MAX_VALUE);
        if (soft.isEmpty() || hard.isEmpty()) {
            return;
        }
        if (hard.getAsLong() >= 0 && soft.getAsLong() > hard.getAsLong()) {
            problems.add("--ulimit " + text + ": the soft limit is above the hard limit");
            return;
        }
        options.addUlimits(new Ulimit(limit.group(1), (int) soft.getAsLong(), (int) hard.getAsLong()));
    }
}
