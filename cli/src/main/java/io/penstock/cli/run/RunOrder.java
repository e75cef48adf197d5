package io.penstock.cli.run;

import io.penstock.cli.option.ConfigurationOptions;
import io.penstock.cli.option.DisplayOptions;
import io.penstock.cli.option.WorkOptions;
import java.util.Map;

/**
 * What somebody asked to be run.
 *
 * @param name names the run in the records of its directory
 * @param script the script or directory, as typed
 * @param parameters the pipeline's parameters from the command line
 * @param configuration which configuration counts
 * @param work where tasks work
 * @param display what is shown and recorded
 * @param stubRun whether stubs run instead of scripts
 * @param rehearse whether AWS is emulated
 */
public record RunOrder(
        String name,
        String script,
        Map<String, Object> parameters,
        ConfigurationOptions configuration,
        WorkOptions work,
        DisplayOptions display,
        boolean stubRun,
        boolean rehearse) {

    /** Copies the parameters. */
    public RunOrder {
        parameters = Map.copyOf(parameters);
    }
}
