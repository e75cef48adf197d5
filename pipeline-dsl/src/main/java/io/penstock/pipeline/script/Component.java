package io.penstock.pipeline.script;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Invocation;
import io.penstock.pipeline.language.Outputs;
import io.penstock.pipeline.language.Pipeable;
import io.penstock.pipeline.process.ProcessFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process or workflow under the name that a file calls it by.
 *
 * @param alias the name here
 * @param process the process; null for a workflow
 * @param workflow the workflow; null for a process
 * @param module the file that declares it
 */
record Component(
        String alias,
        @Nullable ProcessFactory process,
        @Nullable WorkflowDeclaration workflow,
        ScriptModule module) implements Pipeable {

    /** Returns this component under another name. */
    Component as(String name) {
        return new Component(name, process, workflow, module);
    }

    /** Returns what it is, with its name. */
    String title() {
        return (process == null ? "workflow '" : "process '") + alias + "'";
    }

    /** Calls it in the workflow that is being put together. */
    Outputs call(List<?> arguments) {
        List<@Nullable Object> spread = new ArrayList<>();
        for (@Nullable Object argument : arguments) {
            if (argument instanceof Outputs outputs) {
                spread.addAll(outputs.all());
            } else {
                spread.add(argument);
            }
        }
        return module.runtime().workflows().call(this, spread);
    }

    /** Returns its outputs, after it was called. */
    Outputs outputs() {
        return module.runtime()
                .workflows()
                .outputs(alias)
                .orElseThrow(() -> EvaluationException.failed(title() + " has no outputs before it is called"));
    }

    @Override
    public @Nullable Object pipe(List<?> inputs, Invocation pipe) {
        return call(inputs);
    }

    /** Returns what it is, for messages. */
    @Override
    public String toString() {
        return title();
    }
}
