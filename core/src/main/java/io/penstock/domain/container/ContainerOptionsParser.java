package io.penstock.domain.container;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code containerOptions} directive for AWS Batch. {@code --option value}, {@code --option=value},
 * {@code -o value} and {@code -ovalue} mean the same; words may be quoted; options may be repeated.
 */
public final class ContainerOptionsParser {
    private static final String SUPPORTED = "-e/--env, --init, --memory-swap, --memory-swappiness, --privileged, "
            + "--read-only, --shm-size, --tmpfs, -u/--user, --ulimit";
    private static final Map<String, BiConsumer<OptionAssembly, String>> WITH_VALUE = Map.of(
            "-e", OptionAssembly::environment,
            "--env", OptionAssembly::environment,
            "--memory-swap", OptionAssembly::memorySwap,
            "--memory-swappiness", OptionAssembly::memorySwappiness,
            "--shm-size", OptionAssembly::sharedMemory,
            "--tmpfs", OptionAssembly::tmpfs,
            "-u", OptionAssembly::user,
            "--user", OptionAssembly::user,
            "--ulimit", OptionAssembly::ulimit);
    private static final Map<String, BiConsumer<ContainerOptions.Builder, Boolean>> FLAGS = Map.of(
            "--init", ContainerOptions.Builder::init,
            "--privileged", ContainerOptions.Builder::privileged,
            "--read-only", ContainerOptions.Builder::readOnly);

    private final OptionAssembly assembly = new OptionAssembly();
    private final Deque<String> words;

    private ContainerOptionsParser(String text) {
        this.words = new ArrayDeque<>(OptionWords.split(text, assembly.problems()));
    }

    /**
     * Reads options.
     *
     * @throws PenstockException with {@link ErrorCode#ARGUMENT} and every mistake in the text
     */
    public static ContainerOptions parse(String text) {
        ContainerOptionsParser parser = new ContainerOptionsParser(text);
        parser.run();
        if (!parser.assembly.problems().isEmpty()) {
            throw new PenstockException(
                    ErrorCode.ARGUMENT, "containerOptions: " + String.join("; ", parser.assembly.problems()));
        }
        return parser.assembly.options().build();
    }

    /** Returns every mistake in the text, one sentence each; empty if there is none. */
    public static List<String> problems(String text) {
        ContainerOptionsParser parser = new ContainerOptionsParser(text);
        parser.run();
        return List.copyOf(parser.assembly.problems());
    }

    private void run() {
        while (!words.isEmpty()) {
            option(words.pop());
        }
    }

    private void option(String word) {
        boolean isLong = word.startsWith("--");
        int end = isLong ? word.indexOf('=') : Math.min(2, word.length());
        String name = end < 0 ? word : word.substring(0, end);
        @Nullable
        String attached = end < 0 || end == word.length()
                ? null
                : word.substring(isLong || word.charAt(end) == '=' ? end + 1 : end);
        BiConsumer<ContainerOptions.Builder, Boolean> flag = FLAGS.get(name);
        BiConsumer<OptionAssembly, String> reader = WITH_VALUE.get(name);
        if (flag != null) {
            flag(name, flag, attached == null ? "true" : attached);
        } else if (reader != null) {
            value(name, reader, attached);
        } else {
            refuse(word, name, attached);
        }
    }

    private void flag(String name, BiConsumer<ContainerOptions.Builder, Boolean> flag, String value) {
        if (value.equals("true") || value.equals("false")) {
            flag.accept(assembly.options(), value.equals("true"));
        } else {
            assembly.problems().add(name + " takes true, false or nothing, not '" + value + "'");
        }
    }

    private void value(String name, BiConsumer<OptionAssembly, String> reader, @Nullable String attached) {
        if (attached != null) {
            reader.accept(assembly, attached);
        } else if (words.isEmpty()) {
            assembly.problems().add(name + " needs a value");
        } else {
            reader.accept(assembly, words.pop());
        }
    }

    private void refuse(String word, String name, @Nullable String attached) {
        if (!word.startsWith("-") || word.equals("-")) {
            assembly.problems().add("'" + word + "' is no option; options begin with a dash");
            return;
        }
        // Most options take a value; a word that cannot be an option is the value of this one, and no mistake of its
        // own.
        if (attached == null && !words.isEmpty() && !words.peek().startsWith("-")) {
            words.pop();
        }
        assembly.problems()
                .add("AWS Batch cannot express " + name + ": " + UnsupportedOptions.instead(name) + " (supported: "
                        + SUPPORTED + ")");
    }
}
