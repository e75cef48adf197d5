package io.penstock.cli.command;

import io.penstock.spi.launch.ShellWords;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** A command that takes parameters of the pipeline, which begin with two dashes and are nobody's options. */
abstract class PipelineCommand implements Callable<Integer> {
    private Map<String, Object> parameters = Map.of();
    private List<String> typed = List.of();

    /** Sets the words as they were typed, before the command is called. */
    final void typed(List<String> words) {
        typed = List.copyOf(words);
    }

    /** Returns the command as it was typed, and could be typed again. */
    final String commandLine() {
        return ShellWords.join(
                Stream.concat(Stream.of("penstock"), typed.stream()).toList());
    }

    /** Sets the parameters from the command line, before the command is called. */
    final void parameters(Map<String, Object> given) {
        parameters = given;
    }

    final Map<String, Object> parameters() {
        return parameters;
    }

    /** Takes settings from the command line out of its words, before the command is called, and returns the rest. */
    List<String> withoutSettings(List<String> words) {
        return words;
    }
}
