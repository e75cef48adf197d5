package io.penstock.cli.run;

import io.penstock.api.run.ProcessExplanation;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.process.ProcessDefinition;
import java.util.Map;
import java.util.Set;

/**
 * A process and what its tasks are told.
 *
 * @param process the process
 * @param explanation what they are told, and why
 * @param layers which layer or profile of the configuration a place belongs to, where it is one
 * @param secrets texts that nobody is to see
 */
public record ExplainedProcess(
        ProcessDefinition process,
        ProcessExplanation explanation,
        Map<SourcePosition, String> layers,
        Set<String> secrets) {

    /** Copies the collections. */
    public ExplainedProcess {
        layers = Map.copyOf(layers);
        secrets = Set.copyOf(secrets);
    }
}
