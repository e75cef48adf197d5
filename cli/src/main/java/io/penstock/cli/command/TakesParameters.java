package io.penstock.cli.command;

import java.util.List;
import java.util.Map;

/** A command that takes parameters of the pipeline, which begin with two dashes and are nobody's options. */
interface TakesParameters {

    /** Sets the parameters from the command line, before the command is called. */
    void parameters(Map<String, Object> given);

    /** Takes settings from the command line out of its words, before the command is called, and returns the rest. */
    default List<String> withoutSettings(List<String> words) {
        return words;
    }
}
