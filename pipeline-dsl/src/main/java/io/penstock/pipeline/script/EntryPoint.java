package io.penstock.pipeline.script;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.config.eval.NearestName;
import io.penstock.config.syntax.ScriptParser;
import io.penstock.config.syntax.ScriptStatement;
import io.penstock.config.syntax.SourceText;
import io.penstock.pipeline.process.ProcessFactory;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds what a run of a script begins with: a workflow, or one process whose inputs are parameters of their names. */
final class EntryPoint {
    private static final String PROCESS = "process:";

    private final ScriptModule module;
    private final String file;

    /** Creates a finder in a script that messages call by a name. */
    EntryPoint(ScriptModule module, String file) {
        this.module = module;
        this.file = file;
    }

    /**
     * Finds it.
     *
     * @param name as typed: a workflow, {@code process:} and a process, or nothing
     * @return empty for a script that declares neither
     */
    Optional<Component> find(String name) {
        if (name.startsWith(PROCESS)) {
            return Optional.of(process(name.substring(PROCESS.length())));
        }
        Optional<Component> workflow = module.component(name).filter(component -> component.workflow() != null);
        if (workflow.isPresent()) {
            return workflow;
        }
        if (!name.isEmpty()) {
            throw failure(file + " declares no workflow '" + name + "'");
        }
        List<Component> own = module.own();
        if (own.stream().anyMatch(component -> component.workflow() != null) || own.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                own.size() == 1
                        ? calling(own.get(0))
                        : unwritten("error('Multiple processes found in the script, and no workflow: " + names(own)
                                + ". Use -entry process:NAME to run one of them')"));
    }

    private Component process(String name) {
        List<Component> processes = module.own().stream()
                .filter(component -> component.process() != null)
                .toList();
        return processes.stream()
                .filter(component -> component.alias().equals(name))
                .findFirst()
                .map(this::calling)
                .orElseThrow(() -> failure("Unknown process entry name: " + name + suggestion(name, processes)));
    }

    private static String suggestion(String name, List<Component> processes) {
        String nearest = NearestName.suggestion(
                name, new TreeSet<>(processes.stream().map(Component::alias).toList()));
        return nearest.isEmpty()
                ? ". Did you mean one of " + names(processes) + "?"
                : nearest.replace("did you mean", "Did you mean");
    }

    private static String names(List<Component> components) {
        return String.join(", ", components.stream().map(Component::alias).toList());
    }

    private Component calling(Component process) {
        ProcessFactory factory = process.process();
        if (factory == null) {
            throw new IllegalStateException(process.title() + " is no process");
        }
        return unwritten(process.alias() + "(" + factory.entryArguments() + ")");
    }

    /** A workflow that stands in no file. */
    private Component unwritten(String body) {
        SourceText text = SourceText.script("-entry", "workflow { " + body + " }");
        if (!(ScriptParser.parse(text).get(0) instanceof ScriptStatement.NamedBlock block)) {
            throw new IllegalStateException("not a workflow: " + body);
        }
        return new Component("", null, WorkflowDeclaration.parse(block, module.sources()), module);
    }

    private static PenstockException failure(String message) {
        return new PenstockException(ErrorCode.SCRIPT, message);
    }
}
