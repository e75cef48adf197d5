package io.penstock.cli.command;

import java.util.Map;

/** A command that takes parameters of the pipeline, which begin with two dashes and are nobody's options. */
interface TakesParameters {

    /** Sets the parameters from the command line, before the command is called. */
    void parameters(Map<String, Object> given);
}
