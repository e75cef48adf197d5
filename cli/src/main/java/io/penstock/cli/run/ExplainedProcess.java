package io.penstock.cli.run;

import io.penstock.api.run.ProcessExplanation;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.process.ProcessDefinition;
import java.util.Map;

/**
 * A process and what its tasks are told.
 *
 * @param process the process
 * @param explanation what they are told, and why
 * @param layers which layer or profile of the configuration a place belongs to, where it is one
 */
public record ExplainedProcess(
        ProcessDefinition process, ProcessExplanation explanation, Map<SourcePosition, String> layers) {

    /** Copies the map. */
    public ExplainedProcess {
        layers = Map.copyOf(layers);
    }
}
