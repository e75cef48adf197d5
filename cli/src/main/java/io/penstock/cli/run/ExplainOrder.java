package io.penstock.cli.run;

import io.penstock.cli.option.ConfigurationOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody asked to be explained.
 *
 * @param process the process's name, simple or qualified, as typed
 * @param labels labels that it has besides those of the script
 * @param script the script or directory, as typed; empty to take what is in the current directory
 * @param attempt the attempt that values are evaluated for
 * @param configuration which configuration counts
 * @param parameters the pipeline's parameters from the command line
 */
public record ExplainOrder(
        String process,
        List<String> labels,
        Optional<String> script,
        int attempt,
        ConfigurationOptions configuration,
        Map<String, Object> parameters) {

    /** Copies the collections. */
    public ExplainOrder {
        labels = List.copyOf(labels);
        parameters = Map.copyOf(parameters);
    }
}
