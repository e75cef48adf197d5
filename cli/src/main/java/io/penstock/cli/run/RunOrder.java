package io.penstock.cli.run;

import io.penstock.cli.option.ConfigurationOptions;
import io.penstock.cli.option.DisplayOptions;
import io.penstock.cli.option.ScriptOptions;
import io.penstock.cli.option.WorkOptions;
import java.util.Map;

/**
 * What somebody asked to be run.
 *
 * @param name names the run in the records of its directory
 * @param commandLine the command as it could be typed again
 * @param script what is run, and which part of it
 * @param parameters the pipeline's parameters from the command line
 * @param configuration which configuration counts
 * @param work where tasks work
 * @param display what is shown and recorded
 * @param rehearse whether AWS is emulated
 */
public record RunOrder(
        String name,
        String commandLine,
        ScriptOptions script,
        Map<String, Object> parameters,
        ConfigurationOptions configuration,
        WorkOptions work,
        DisplayOptions display,
        boolean rehearse) {

    /** Copies the parameters. */
    public RunOrder {
        parameters = Map.copyOf(parameters);
    }
}
