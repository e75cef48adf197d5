package io.penstock.cli.run;

import io.penstock.api.run.ProcessExplanation;
import io.penstock.domain.process.ProcessDefinition;

/**
 * A process and what its tasks are told.
 *
 * @param process the process
 * @param explanation what they are told, and why
 */
public record ExplainedProcess(ProcessDefinition process, ProcessExplanation explanation) {}
