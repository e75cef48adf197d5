package io.penstock.pipeline.process;

import io.penstock.api.PenstockException;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Frame;
import io.penstock.config.syntax.Statement;
import io.penstock.domain.directive.TaskVariables;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.OutputResult;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskTemplate;
import io.penstock.pipeline.channel.ExplainedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Renders one task's script for each of its attempts, and reads its outputs with the variables of the last. */
final class TaskScript implements TaskTemplate {
    private final ProcessDeclaration process;
    private final ProcessBody body;
    private final ModuleScope module;
    private final TaskInputs inputs;
    private final TaskInputs known;
    private volatile @Nullable Frame frame;
    private volatile @Nullable TaskVariables variables;
    private volatile List<OutputDeclaration> optional = List.of();
    private volatile boolean worked;

    TaskScript(ProcessDeclaration process, ProcessBody body, ModuleScope module, TaskInputs inputs, TaskInputs known) {
        this.known = known;
        this.process = process;
        this.body = body;
        this.module = module;
        this.inputs = inputs;
    }

    @Override
    public TaskBody render(TaskVariables variables) {
        Frame current = open();
        inputs.declareIn(current);
        current.declare("task", new TaskProperties(variables));
        worked = false;
        try {
            TaskBody.Builder rendered =
                    TaskBody.builder().environment(inputs.environment()).standardInput(inputs.standardInput());
            if (body.kind() == ProcessBody.Kind.EXEC) {
                rendered.nativeWork(directory -> {
                    current.declare("task", new TaskProperties(new InDirectory(variables, directory)));
                    work(current);
                });
                rendered.script(sourceOf(body.statements()));
            } else {
                rendered.script(script(current));
            }
            OutputPlan plan = new OutputPlan(module.interpreter(), current);
            rendered.outputs(plan.requests(process.outputs()));
            optional = plan.optional();
            frame = current;
            this.variables = variables;
            return rendered.build();
        } catch (PenstockException e) {
            throw explained(e);
        }
    }

    @Override
    public TaskBody identified(TaskVariables variables, TaskBody rendered) {
        if (inputs.equals(known) || body.kind() == ProcessBody.Kind.EXEC) {
            return rendered;
        }
        Frame place = open();
        known.declareIn(place);
        place.declare("task", new TaskProperties(variables));
        try {
            return TaskBody.builder()
                    .from(rendered)
                    .script(script(place))
                    .environment(known.environment())
                    .standardInput(known.standardInput())
                    .build();
        } catch (PenstockException e) {
            throw explained(e);
        }
    }

    private Frame open() {
        return body.kind() == ProcessBody.Kind.EXEC ? module.open() : module.openForShell();
    }

    /** The variables of an attempt whose directory is known. */
    private record InDirectory(TaskVariables variables, FileLocation directory) implements TaskVariables {
        @Override
        public @Nullable Object task(String property) {
            return property.equals("workDir") ? directory : variables.task(property);
        }

        @Override
        public Map<String, Object> inputs() {
            return variables.inputs();
        }
    }

    /** The variables of an attempt that has succeeded. */
    private record Succeeded(TaskVariables variables) implements TaskVariables {
        @Override
        public @Nullable Object task(String property) {
            return property.equals("exitStatus") ? Integer.valueOf(0) : variables.task(property);
        }

        @Override
        public Map<String, Object> inputs() {
            return variables.inputs();
        }
    }

    private String sourceOf(List<Statement> statements) {
        return statements.isEmpty()
                ? ""
                : module.sources()
                        .lines(
                                statements.get(0).position(),
                                statements.get(statements.size() - 1).position());
    }

    private String script(Frame current) {
        if (body.kind() == ProcessBody.Kind.SHELL) {
            TemplateFunction.keepTexts(current, module.interpreter(), process.position());
        }
        @Nullable Object value = module.interpreter().run(body.statements(), current);
        if (!(value instanceof CharSequence text)) {
            throw EvaluationException.failed(
                    body.statements().isEmpty()
                            ? "the process has no script"
                            : "the script section must end with a string, found " + (value == null ? "null" : value));
        }
        String script = ScriptText.withoutMargin(text.toString());
        return body.kind() == ProcessBody.Kind.SHELL
                ? new Placeholders(module.interpreter(), body.placeholders()).afterBang(script, current)
                : script;
    }

    private void work(Frame current) {
        try {
            Object ignored = module.interpreter().run(body.statements(), current);
            worked = true;
        } catch (PenstockException e) {
            throw explained(e);
        }
    }

    /** Returns what the task emits; after the task has succeeded. */
    List<Optional<OutputValues.Emission>> emissions(List<OutputResult> results, FileLocation directory) {
        Frame current = frame;
        TaskVariables last = variables;
        if (current == null || last == null) {
            throw new IllegalStateException("the task was never rendered");
        }
        current.declare("task", new TaskProperties(new Succeeded(new InDirectory(last, directory))));
        try {
            if (body.kind() == ProcessBody.Kind.EXEC && !worked) {
                work(current);
            }
            return new OutputValues(module.interpreter(), current, module.stores(), results, optional)
                    .items(process.outputs());
        } catch (PenstockException e) {
            throw explained(e);
        }
    }

    private ExplainedException explained(PenstockException failure) {
        boolean shell = body.kind() == ProcessBody.Kind.SCRIPT
                && failure instanceof EvaluationException evaluation
                && evaluation.kind() == EvaluationException.Kind.UNKNOWN_VARIABLE;
        String activity = "in process '" + process.name() + "'"
                + (shell ? "; a variable of the shell is written with a backslash: \\$NAME" : "");
        return module.sources().explain(failure, process.position(), activity);
    }
}
