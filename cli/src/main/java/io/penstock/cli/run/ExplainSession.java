package io.penstock.cli.run;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.api.run.DirectiveExplainer;
import io.penstock.api.run.ProcessExplanation;
import io.penstock.aws.AwsBatch;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.cli.option.ConfigurationOptions;
import io.penstock.cli.option.WorkOptions;
import io.penstock.config.Configuration;
import io.penstock.config.check.ConfigProblem;
import io.penstock.config.eval.NearestName;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.process.ProcessName;
import io.penstock.local.Local;
import io.penstock.local.LocalSettings;
import io.penstock.spi.TaskExecutor;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Explains directives of processes: by the configuration, and by the script where there is one. Submits nothing. */
public final class ExplainSession {
    private static final int FIRST_ATTEMPT = 1;

    private final Surroundings surroundings;
    private final Consumer<String> warnings;

    /** Creates a session; what its user should know goes to {@code warnings}. */
    public ExplainSession(Surroundings surroundings, Consumer<String> warnings) {
        this.surroundings = surroundings;
        this.warnings = warnings;
    }

    /**
     * Explains a process; every one that has the name, where a script calls it by several qualified ones.
     *
     * @throws PenstockException if configuration or script is wrong, or the script has no such process
     */
    public List<ExplainedProcess> explain(ExplainOrder order) {
        Project project = Project.of(order.script().orElse("."), surroundings);
        Configuration configuration = new ConfigurationReader(surroundings, line -> {})
                .project(project.directory(), order.configuration(), order.parameters());
        configuration.warnings().forEach(warning -> warnings.accept(warning.toString()));
        List<ProcessDefinition> processes = find(order, processes(order, project, configuration));
        return explain(processes, configuration, order.attempt());
    }

    /**
     * Explains all processes of a script for a first attempt.
     *
     * @param script the script or a project's directory
     */
    public List<ExplainedProcess> explainAll(String script) {
        return explainAll(script, new ConfigurationOptions(), Map.of());
    }

    /**
     * Explains all processes of a script for a first attempt, with options and parameters as they were typed.
     *
     * @param script the script or a project's directory
     */
    public List<ExplainedProcess> explainAll(
            String script, ConfigurationOptions options, Map<String, Object> parameters) {
        Project project = Project.of(script, surroundings);
        Configuration configuration =
                new ConfigurationReader(surroundings, line -> {}).project(project.directory(), options, parameters);
        return explain(ScriptProcesses.of(project, configuration, surroundings), configuration, FIRST_ATTEMPT);
    }

    /**
     * Returns what is surely wrong in the scripts of the processes.
     *
     * @param script the script or a project's directory
     */
    public List<ConfigProblem> problems(String script) {
        Project project = Project.of(script, surroundings);
        Configuration configuration = new ConfigurationReader(surroundings, line -> {})
                .project(project.directory(), new ConfigurationOptions(), Map.of());
        return ScriptProcesses.problems(project, configuration, surroundings);
    }

    private Optional<List<ProcessDefinition>> processes(
            ExplainOrder order, Project project, Configuration configuration) {
        if (order.script().isPresent()) {
            return Optional.of(ScriptProcesses.of(project, configuration, surroundings));
        }
        if (!Files.isRegularFile(project.directory().resolve(Project.mainScript(configuration)))) {
            return Optional.empty();
        }
        try {
            return Optional.of(ScriptProcesses.of(project, configuration, surroundings));
        } catch (PenstockException e) {
            warnings.accept(
                    "the script here cannot be loaded, so that only the configuration counts: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static List<ProcessDefinition> find(ExplainOrder order, Optional<List<ProcessDefinition>> processes) {
        String name = order.process();
        if (processes.isEmpty()) {
            String simple = name.substring(name.lastIndexOf(':') + 1);
            return List.of(ProcessDefinition.builder()
                    .name(new ProcessName(simple, simple, name))
                    .labels(order.labels())
                    .build());
        }
        List<ProcessDefinition> found = new ArrayList<>();
        for (ProcessDefinition process : processes.get()) {
            ProcessName names = process.name();
            if (List.of(names.qualified(), names.alias(), names.simple()).contains(name)) {
                found.add(ProcessDefinition.builder()
                        .from(process)
                        .addAllLabels(order.labels())
                        .build());
            }
        }
        if (found.isEmpty()) {
            List<String> known = processes.get().stream()
                    .map(process -> process.name().qualified())
                    .toList();
            throw new PenstockException(
                    ErrorCode.CONFIGURATION,
                    "the script has no process '" + name + "'" + NearestName.suggestion(name, known) + "; it has: "
                            + String.join(", ", known));
        }
        return found;
    }

    private List<ExplainedProcess> explain(
            List<ProcessDefinition> processes, Configuration configuration, int attempt) {
        WorkRoots roots = WorkRoots.of(new WorkOptions(), configuration, surroundings);
        AwsBatchSettings aws = AwsBatchSettings.from(configuration, surroundings.environment()).toBuilder()
                .workRoot(roots.bucket())
                .build();
        try (TaskExecutor local = Local.executor(LocalSettings.from(configuration, roots.local()));
                TaskExecutor batch = AwsBatch.executor(aws)) {
            DirectiveExplainer explainer =
                    new DirectiveExplainer(configuration, List.of(local, batch), surroundings.directory());
            List<ExplainedProcess> explained = new ArrayList<>();
            for (ProcessDefinition process : processes) {
                ProcessExplanation explanation = explainer.explain(process, attempt, Map.of());
                explained.add(
                        new ExplainedProcess(process, explanation, configuration.layers(), configuration.secrets()));
            }
            return explained;
        }
    }
}
