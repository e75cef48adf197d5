package io.penstock.pipeline.script;

import io.penstock.api.PenstockException;
import io.penstock.config.check.ConfigProblem;
import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.Frame;
import io.penstock.config.syntax.Statement;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.process.ProcessName;
import io.penstock.pipeline.channel.ExplainedException;
import io.penstock.pipeline.file.PathValue;
import io.penstock.pipeline.language.Library;
import io.penstock.pipeline.language.NameFinder;
import io.penstock.pipeline.process.ProcessFactory;
import io.penstock.pipeline.publish.OutputSummary;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A script that is loaded with all it includes. Serves one run. */
public final class Script {
    private final ScriptRuntime runtime;
    private final WorkflowInfo info;
    private final RunFacts facts;
    private final Instant started;
    private final ScriptModule module;
    private final @Nullable Component entry;

    private Script(
            ScriptRuntime runtime, WorkflowInfo info, RunFacts facts, ScriptModule module, @Nullable Component entry) {
        this.module = module;
        this.runtime = runtime;
        this.info = info;
        this.facts = facts;
        this.started = facts.clock().instant();
        this.entry = entry;
    }

    /**
     * Loads a script and all it includes.
     *
     * @param entryName the workflow that the run begins with; empty for the one without a name
     * @throws PenstockException with {@code SCRIPT} if something is wrong in a file; shows file, line and column
     */
    public static Script load(PathValue file, Library library, RunFacts facts, String entryName) {
        WorkflowInfo info = new WorkflowInfo();
        ScriptRuntime runtime = new ScriptRuntime(library, facts, file, info);
        describe(info, file, library, facts);
        info.put("nextflow", runtime.names().get("nextflow"));
        ScriptModule module = runtime.load(file, Params.of(facts.parameters().values(), facts.typedParameters()));
        Component entry = new EntryPoint(module, runtime.displayName(file))
                .find(entryName)
                .orElse(null);
        return new Script(runtime, info, facts, module, entry);
    }

    private static void describe(WorkflowInfo info, PathValue file, Library library, RunFacts facts) {
        info.put("projectDir", file.parent());
        info.put("scriptFile", file);
        info.put("scriptName", file.name());
        info.put("launchDir", library.stores().path(library.stores().directory().toString()));
        info.put("workDir", library.stores().path(facts.workDirectory()));
        info.put("outputDir", library.stores().path(facts.publishing().directory()));
        info.put("manifest", facts.manifest());
        info.put("profile", facts.profile());
        info.put("runName", facts.runName());
        info.put("sessionId", facts.sessionId());
        info.put("commandLine", facts.commandLine());
        info.put("resume", facts.resume());
        info.put("stubRun", facts.stubRun());
        info.put("preview", facts.preview());
        info.put("userName", facts.environment().getOrDefault("USER", System.getProperty("user.name")));
        info.put("homeDir", library.stores().path(facts.environment().getOrDefault("HOME", "/")));
        info.put("failOnIgnore", false);
        info.put("stats", Map.of());
        info.put(
                "start",
                ZonedDateTime.ofInstant(facts.clock().instant(), facts.clock().getZone()));
        for (String unknown : List.of(
                "revision",
                "repository",
                "commitId",
                "containerEngine",
                "container",
                "complete",
                "duration",
                "errorMessage",
                "errorReport",
                "exitStatus")) {
            info.put(unknown, null);
        }
        info.put("success", false);
        info.put("configFiles", List.of());
    }

    /** Returns every process that the entry workflow may call, itself or through other workflows. */
    public List<ProcessDefinition> processes() {
        List<ProcessDefinition> found = new ArrayList<>();
        reachable().forEach((name, process) -> found.add(process.definition(name)));
        return found;
    }

    /** Returns what is surely wrong in the scripts of those processes. */
    public List<ConfigProblem> problems() {
        Set<ConfigProblem> problems = new LinkedHashSet<>();
        reachable().values().forEach(process -> problems.addAll(process.unknownNames()));
        return List.copyOf(problems);
    }

    private Map<ProcessName, ProcessFactory> reachable() {
        Map<ProcessName, ProcessFactory> found = new LinkedHashMap<>();
        if (entry != null) {
            collect(entry, "", new LinkedHashSet<>(), found);
        }
        return found;
    }

    private static void collect(
            Component caller, String prefix, Set<String> visited, Map<ProcessName, ProcessFactory> found) {
        WorkflowDeclaration workflow = caller.workflow();
        if (workflow == null || visited.size() > 1000) {
            return;
        }
        List<Statement> body = new ArrayList<>(workflow.main());
        Set<String> names = new LinkedHashSet<>(NameFinder.in(body));
        workflow.emits().forEach(emit -> names.addAll(NameFinder.in(emit.value())));
        for (String name : names) {
            Component component = caller.module().component(name).orElse(null);
            String qualified = prefix.isEmpty() ? name : prefix + ":" + name;
            if (component != null && !name.isEmpty() && visited.add(qualified)) {
                ProcessFactory process = component.process();
                if (process != null) {
                    found.put(new ProcessName(process.declaration().name(), name, qualified), process);
                } else {
                    collect(component, qualified, visited, found);
                }
            }
        }
    }

    /** Puts the dataflow of the entry workflow together; on the event thread. */
    public void connect(ProcessFactory.Surroundings surroundings) {
        runtime.workflows().begin(surroundings);
        if (entry != null) {
            runtime.workflows().entry(entry);
        }
    }

    /**
     * How a run ended.
     *
     * @param success whether it did what it should
     * @param exitStatus 0, or that of the task that ended it
     * @param problem what went wrong, if anything did
     * @param counts how many tasks ended in which way, by the names that scripts know
     */
    public record End(boolean success, int exitStatus, Problem problem, Map<String, Integer> counts) {
        /** Copies the map. */
        public End {
            counts = Map.copyOf(counts);
        }
    }

    /**
     * What went wrong.
     *
     * @param message what the task that ended the run printed last, or a sentence
     * @param report all that is known of it, several lines
     */
    public record Problem(String message, String report) {}

    /** Does what the script wants done at the end of the run; on the event thread. */
    public void complete(End end) {
        boolean success = end.success();
        Instant now = facts.clock().instant();
        info.put("success", success);
        info.put("complete", ZonedDateTime.ofInstant(now, facts.clock().getZone()));
        info.put("duration", Duration.between(started, now));
        info.put("exitStatus", end.exitStatus());
        info.put("errorMessage", success ? null : end.problem().message());
        info.put("errorReport", success ? null : end.problem().report());
        info.put("stats", end.counts());
        if (!success) {
            attempt("onError");
        }
        attempt("onComplete");
        if (success) {
            tellOutputs();
        }
        runtime.library().lines().flush();
    }

    private void tellOutputs() {
        OutputSummary outputs = runtime.workflows().summary();
        switch (facts.outputFormat()) {
            case "TEXT" -> outputs.text().ifPresent(runtime.library().lines()::line);
            case "JSON" -> outputs.json().ifPresent(runtime.library().lines()::line);
            default -> {}
        }
    }

    /** What fails in a handler changes nothing any more of how the run ended; it is told. */
    private void attempt(String event) {
        try {
            handle(event);
        } catch (ExplainedException e) {
            if (e.exitStatus().isPresent()) {
                throw e;
            }
            facts.log().accept("WARN", "Failed to invoke `workflow." + event + "` event handler\n" + e.getMessage());
        } catch (PenstockException e) {
            facts.log().accept("WARN", "Failed to invoke `workflow." + event + "` event handler\n" + e.getMessage());
        }
    }

    private void handle(String event) {
        for (ClosureValue handler : info.handlers(event)) {
            try {
                Object ignored = handler.call();
            } catch (PenstockException e) {
                throw runtime.library().sources().explain(e, handler.position(), "in workflow." + event);
            }
        }
        Consumer<Map<String, Object>> configured = facts.endHandlers().get(event);
        if (configured != null) {
            configured.accept(Map.of("workflow", info.known(), "params", module.parameters()));
        }
        WorkflowDeclaration workflow = entry == null ? null : entry.workflow();
        List<Statement> body = workflow == null ? null : workflow.handlers().get(event);
        if (entry != null && body != null) {
            Frame frame = entry.module().open();
            entry.module().run(body, frame);
        }
    }
}
