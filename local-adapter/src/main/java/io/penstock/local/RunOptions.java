package io.penstock.local;

import io.penstock.api.PenstockException;
import io.penstock.domain.container.ContainerOptionsParser;
import io.penstock.domain.resource.MemorySize;
import io.penstock.spi.launch.ShellWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code containerOptions} of a task for docker or podman. What AWS Batch has too means the same there and here: sizes without a
 * unit are MiB. What only the engines have is passed on; what they do not know is an error before anything runs.
 */
final class RunOptions {
    /** What the shell makes of such a word is not known before. */
    private static final Pattern EXPANDED = Pattern.compile(".*[$`].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final Pattern SIZE_OF_TMPFS = Pattern.compile("(size=\\d+)(?=[,\"']|$)");

    private final List<Option> options = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * An option as it was written, quotes and all.
     *
     * @param name its name; the whole word where it is not known what that will be
     * @param joint what stands between name and value: an equals sign, nothing, or a blank
     * @param value its value; null for none
     */
    private record Option(
            String name, String joint, @Nullable String value) {
        List<String> words() {
            if (value == null) {
                return List.of(name);
            }
            return joint.equals(" ") ? List.of(name, value) : List.of(name + joint + value);
        }

        Option with(String other) {
            return new Option(name, joint, other);
        }
    }

    private RunOptions(String text) {
        List<String> words;
        try {
            words = OptionWords.of(text);
        } catch (PenstockException e) {
            problems.add(String.valueOf(e.getMessage()));
            words = List.of();
        }
        for (int at = 0; at < words.size(); at++) {
            at += read(words.get(at), at + 1 < words.size() ? words.get(at + 1) : null);
        }
    }

    /** Reads an option, and tells how many words behind it belong to it. */
    private int read(String word, @Nullable String next) {
        boolean isLong = word.startsWith("--");
        int end = isLong ? word.indexOf('=') : Math.min(2, word.length());
        String name = end < 0 ? word : word.substring(0, end);
        String rest = end < 0 ? "" : word.substring(end);
        if (EXPANDED.matcher(name).matches() || EngineOptions.isFlag(name)) {
            options.add(new Option(word, "", null));
        } else if (!word.startsWith("-")) {
            problems.add("'" + word + "' is no option; options begin with a dash");
        } else if (!EngineOptions.takesValue(name)) {
            problems.add("docker and podman have no option " + name);
            // Most options take a value: what cannot be an option is that of this one, and no mistake of its own.
            return next == null || !rest.isEmpty() || next.startsWith("-") ? 0 : 1;
        } else if (!rest.isEmpty()) {
            String joint = rest.startsWith("=") ? "=" : "";
            options.add(new Option(name, joint, rest.substring(joint.length())));
        } else if (next == null) {
            problems.add(name + " needs a value");
        } else {
            options.add(new Option(name, " ", next));
            return 1;
        }
        return 0;
    }

    /** Returns the words, for a line of bash. */
    static List<String> words(String text, Optional<MemorySize> memory) {
        return new RunOptions(text)
                .options.stream()
                        .map(option -> inUnits(option, memory))
                        .flatMap(option -> option.words().stream())
                        .toList();
    }

    /** Docker takes numbers without a unit for bytes. */
    private static Option inUnits(Option option, Optional<MemorySize> memory) {
        String value = option.value();
        if (value == null) {
            return option;
        }
        boolean bare = NUMBER.matcher(value).matches();
        return switch (option.name()) {
            case "--shm-size" -> bare ? option.with(value + "m") : option;
            // To docker it is memory and swap together.
            case "--memory-swap" ->
                bare
                        ? option.with(Long.parseLong(value)
                                + memory.map(MemorySize::toMebibytesRoundedUp).orElse(0L) + "m")
                        : option;
            case "--tmpfs" -> option.with(SIZE_OF_TMPFS.matcher(value).replaceFirst("$1m"));
            default -> option;
        };
    }

    /** Returns what is wrong with options, a sentence each; empty if nothing is. */
    static List<String> problems(String text) {
        RunOptions read = new RunOptions(text);
        List<String> problems = new ArrayList<>(read.problems);
        for (Option option : read.options) {
            problems.addAll(judged(option));
        }
        return List.copyOf(problems);
    }

    /** What AWS Batch has too is judged in one place. */
    private static List<String> judged(Option option) {
        String value = option.value();
        boolean judges = switch (option.name()) {
            case "-e", "--env", "-u", "--user", "--ulimit", "--memory-swappiness", "--shm-size" -> true;
            case "--memory-swap" -> value != null && value.matches("-?[0-9]+|.*[^0-9bkmgBKMG].*");
            case "--tmpfs" -> value != null && value.contains("size=");
            default -> false;
        };
        if (!judges || value == null || EXPANDED.matcher(value).matches()) {
            return List.of();
        }
        return ContainerOptionsParser.problems(ShellWords.quote(option.name()) + " " + value);
    }
}
