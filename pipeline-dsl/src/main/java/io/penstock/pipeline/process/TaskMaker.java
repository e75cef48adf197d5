package io.penstock.pipeline.process;

import io.penstock.api.PenstockException;
import io.penstock.config.eval.Frame;
import io.penstock.config.eval.Truth;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.task.TaskRequest;
import io.penstock.pipeline.channel.ExplainedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes tasks of the items that a process took. */
final class TaskMaker {
    private final ProcessDeclaration declaration;
    private final ModuleScope module;
    private final ProcessDefinition definition;
    private final ProcessBody body;
    private final ProcessFactory.Surroundings surroundings;
    private final Map<Object, @Nullable Object> parameters;
    private final List<FileLocation> programs;
    private final boolean single;
    private int count;

    TaskMaker(
            ProcessDeclaration declaration,
            ModuleScope module,
            ProcessDefinition definition,
            ProcessFactory.Surroundings surroundings,
            boolean single) {
        this.single = single;
        this.declaration = declaration;
        this.module = module;
        this.definition = definition;
        this.surroundings = surroundings;
        this.parameters = module.parameters();
        this.programs = module.binDirectories();
        this.body =
                surroundings.settings().stubRun() ? declaration.stub().orElse(declaration.body()) : declaration.body();
    }

    ExplainedException explained(PenstockException failure) {
        return module.sources().explain(failure, declaration.position(), "in process '" + definition.name() + "'");
    }

    ProcessDefinition definition() {
        return definition;
    }

    /** A task and the script that reads its outputs. */
    record Made(TaskRequest request, TaskScript script) {}

    /** Returns the rounds that items stand for: one, or one for each combination of the elements of {@code each} inputs. */
    List<List<@Nullable Object>> rounds(List<@Nullable Object> items) {
        List<List<@Nullable Object>> rounds = new ArrayList<>();
        rounds.add(new ArrayList<>());
        for (int i = 0; i < items.size(); i++) {
            @Nullable Object item = items.get(i);
            List<@Nullable Object> choices = new ArrayList<>();
            if (declaration.inputs().get(i).each() && item instanceof Collection<?> elements) {
                choices.addAll(elements);
            } else {
                choices.add(item);
            }
            List<List<@Nullable Object>> longer = new ArrayList<>();
            for (List<@Nullable Object> round : rounds) {
                for (@Nullable Object choice : choices) {
                    List<@Nullable Object> next = new ArrayList<>(round);
                    next.add(choice);
                    longer.add(next);
                }
            }
            rounds = longer;
        }
        return rounds;
    }

    /** Makes the task of one round; none if the {@code when} section says so. */
    Optional<Made> make(List<@Nullable Object> round) {
        TaskInputs inputs = new InputBinder(declaration, module).bind(round);
        TaskInputs known = known(round, inputs);
        TaskScript script = new TaskScript(declaration, body, module, inputs, known);
        TaskRequest request = TaskRequest.builder()
                .process(definition)
                .index(count + 1)
                .single(single)
                .variables(variables(inputs))
                .inputs(inputs.files())
                .identityInputs(known.files())
                .binDirectories(programs)
                .template(script)
                .identity(known.identity())
                .build();
        if (!declaration.when().isEmpty() && !isWanted(request, inputs)) {
            return Optional.empty();
        }
        count++;
        return Optional.of(new Made(request, script));
    }

    /** Returns the inputs that the task is known by: the same whatever order they came in. */
    private TaskInputs known(List<@Nullable Object> round, TaskInputs inputs) {
        CanonicalItems canonical = new CanonicalItems(declaration);
        List<@Nullable Object> ordered = canonical.of(round);
        return canonical.isChanged() ? new InputBinder(declaration, module).bind(ordered) : inputs;
    }

    /** Returns what expressions of the configuration see: the inputs, and the parameters with what the script itself gave. */
    private Map<String, Object> variables(TaskInputs inputs) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("params", parameters);
        variables.putAll(inputs.knownVariables());
        return variables;
    }

    private boolean isWanted(TaskRequest request, TaskInputs inputs) {
        Frame frame = module.open();
        inputs.declareIn(frame);
        frame.declare("task", new TaskProperties(surroundings.submitter().variables(request)));
        return Truth.of(module.interpreter().run(declaration.when(), frame));
    }
}
