package io.penstock.domain.container;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.container.ContainerOption.Switch;
import io.penstock.domain.directive.Spelling;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code containerOptions} directive: the options of {@code docker run} and {@code podman run}, of which AWS Batch can express
 * some. {@code --option value}, {@code --option=value}, {@code -o value} and {@code -ovalue} mean the same; words may be
 * quoted; options may be repeated.
 */
public final class ContainerOptionsParser {
    private static final Map<String, BiConsumer<OptionAssembly, OptionAssembly.Written>> WITH_VALUE = Map.of(
            "-e", OptionAssembly::environment,
            "--env", OptionAssembly::environment,
            "--memory-swap", OptionAssembly::memorySwap,
            "--memory-swappiness", OptionAssembly::memorySwappiness,
            "--shm-size", OptionAssembly::sharedMemory,
            "--tmpfs", OptionAssembly::tmpfs,
            "-u", OptionAssembly::user,
            "--user", OptionAssembly::user,
            "--ulimit", OptionAssembly::ulimit);
    private static final Map<String, Switch> FLAGS =
            Stream.of(Switch.values()).collect(Collectors.toMap(Switch::option, Function.identity()));

    private final OptionAssembly assembly = new OptionAssembly();
    private final Deque<OptionWord> words = new ArrayDeque<>();

    private ContainerOptionsParser(String text) {
        try {
            words.addAll(OptionWord.split(text));
        } catch (PenstockException e) {
            assembly.mistakes().add(String.valueOf(e.getMessage()));
        }
        while (!words.isEmpty()) {
            option(words.pop());
        }
    }

    /**
     * Reads options for docker or podman.
     *
     * @throws PenstockException with {@link ErrorCode#ARGUMENT} and every mistake in the text
     */
    public static ContainerOptions parse(String text) {
        ContainerOptionsParser parser = new ContainerOptionsParser(text);
        return parser.optionsUnless(parser.assembly.mistakes().forEngines());
    }

    /**
     * Reads options for AWS Batch, where none is {@link ContainerOption.Passed}.
     *
     * @throws PenstockException with {@link ErrorCode#ARGUMENT} and every mistake in the text
     */
    public static ContainerOptions parseForBatch(String text) {
        ContainerOptionsParser parser = new ContainerOptionsParser(text);
        return parser.optionsUnless(parser.assembly.mistakes().forBatch());
    }

    /** Returns every mistake in the text, one sentence each; empty if there is none. */
    public static List<String> problems(String text) {
        return new ContainerOptionsParser(text).assembly.mistakes().forEngines();
    }

    /** Returns every mistake in the text and all that AWS Batch cannot express, one sentence each; empty if there is nothing. */
    public static List<String> problemsForBatch(String text) {
        return new ContainerOptionsParser(text).assembly.mistakes().forBatch();
    }

    private ContainerOptions optionsUnless(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new PenstockException(ErrorCode.ARGUMENT, "containerOptions: " + String.join("; ", problems));
        }
        return assembly.options();
    }

    private void option(OptionWord word) {
        String text = word.text();
        boolean isLong = text.startsWith("--");
        int end = isLong ? text.indexOf('=') : Math.min(2, text.length());
        String name = end < 0 ? text : text.substring(0, end);
        @Nullable
        String attached = end < 0 || end == text.length()
                ? null
                : text.substring(isLong || text.charAt(end) == '=' ? end + 1 : end);
        Switch flag = FLAGS.get(name);
        if (!text.startsWith("-")) {
            noOption(word);
        } else if (flag != null) {
            assembly.flag(flag, attached == null ? "true" : attached);
        } else if (EngineOptions.isFlag(name)) {
            assembly.passUnknownToBatch(name, List.of(word.written()));
        } else if (EngineOptions.takesValue(name)) {
            valued(word, name, attached);
        } else {
            unknown(name, attached);
        }
    }

    /** Which options a shell puts in the place of a word is not known before. */
    private void noOption(OptionWord word) {
        if (word.isForShell()) {
            assembly.passForShell(List.of(word.written()));
        } else {
            assembly.mistakes().add("'" + word.text() + "' is no option; options begin with a dash");
        }
    }

    private void valued(OptionWord word, String name, @Nullable String attached) {
        if (attached == null && words.isEmpty()) {
            assembly.mistakes().add(name + " needs a value");
            return;
        }
        OptionWord last = attached == null ? words.pop() : word;
        List<String> written = attached == null ? List.of(word.written(), last.written()) : List.of(word.written());
        BiConsumer<OptionAssembly, OptionAssembly.Written> reader = WITH_VALUE.get(name);
        if (reader == null) {
            assembly.passUnknownToBatch(name, written);
        } else if (last.isForShell()) {
            assembly.passForShell(written);
        } else {
            reader.accept(assembly, new OptionAssembly.Written(attached == null ? last.text() : attached, written));
        }
    }

    private void unknown(String name, @Nullable String attached) {
        // Most options take a value; a word that cannot be an option is the value of this one, and no mistake of its
        // own.
        if (attached == null && !words.isEmpty() && !words.peek().text().startsWith("-")) {
            words.pop();
        }
        String known = "docker and podman have no option " + name;
        Spelling.nearest(name, EngineOptions.names())
                .map(near -> "did you mean " + near + "?")
                .ifPresentOrElse(
                        hint -> assembly.mistakes()
                                .add(known + "; " + hint, "AWS Batch cannot express " + name + ": " + hint),
                        () -> assembly.mistakes().add(known, UnsupportedOptions.sentence(name)));
    }
}
