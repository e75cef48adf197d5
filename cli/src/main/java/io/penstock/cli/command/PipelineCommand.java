package io.penstock.cli.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** A command that takes parameters of the pipeline, which begin with two dashes and are nobody's options. */
abstract class PipelineCommand implements Callable<Integer> {
    private Map<String, Object> parameters = Map.of();

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
