package io.penstock.pipeline.process;

import io.penstock.domain.directive.TaskVariables;

/** The value of {@code task} in the script of a process. */
record TaskProperties(TaskVariables variables) {
    @Override
    public String toString() {
        return "task " + variables.task("name");
    }
}
