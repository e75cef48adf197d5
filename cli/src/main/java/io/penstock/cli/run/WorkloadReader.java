package io.penstock.cli.run;

import io.penstock.api.PenstockException;
import io.penstock.api.run.DirectiveExplainer;
import io.penstock.api.run.DirectiveExplanation;
import io.penstock.api.run.ProcessExplanation;
import io.penstock.aws.AwsBatch;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.cli.option.ConfigurationOptions;
import io.penstock.cli.option.WorkOptions;
import io.penstock.cli.settings.Origins;
import io.penstock.config.Configuration;
import io.penstock.domain.diagnosis.ProcessNeed;
import io.penstock.domain.diagnosis.WorkloadNeeds;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.selector.DirectiveLayer;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.local.Local;
import io.penstock.local.LocalSettings;
import io.penstock.spi.TaskExecutor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what a workload needs of AWS, by its configuration, and by its script where there is one. Asks nobody. */
public final class WorkloadReader {
    private static final String BATCH = "awsbatch";

    private final Surroundings surroundings;
    private final Consumer<String> warnings;
    private final Origins origins;

    /** Creates a reader; what its user should know goes to {@code warnings}. */
    public WorkloadReader(Surroundings surroundings, Consumer<String> warnings) {
        this.surroundings = surroundings;
        this.warnings = warnings;
        this.origins = Origins.from(surroundings.directory());
    }

    /**
     * Reads.
     *
     * @param script the script or directory as typed; null to take what is in the current directory, if anything
     * @throws PenstockException if configuration or script is wrong
     */
    public Workload read(
            @Nullable String script, ConfigurationOptions options, WorkOptions work, Map<String, Object> parameters) {
        Project project = Project.of(script == null ? "." : script, surroundings);
        Configuration configuration =
                new ConfigurationReader(surroundings, line -> {}).project(project.directory(), options, parameters);
        configuration.warnings().forEach(warning -> warnings.accept(warning.toString()));
        WorkRoots roots = WorkRoots.of(work, configuration, surroundings);
        AwsBatchSettings aws = AwsBatchSettings.from(configuration, surroundings.environment()).toBuilder()
                .workRoot(roots.bucket())
                .build();
        aws.warnings().forEach(warnings);
        Places places = new Places(configuration, origins);
        roots.bucket().ifPresent(bucket -> places.work(bucket, work));
        boolean present =
                script != null || Files.isRegularFile(project.directory().resolve(Project.mainScript(configuration)));
        List<ProcessNeed> processes = present
                ? ofScript(ScriptProcesses.of(project, configuration, surroundings), configuration, aws, places)
                : ofConfiguration(configuration);
        places.parameters(ScriptParameter.in(script(project, configuration)));
        return new Workload(aws, new WorkloadNeeds(processes, places.all(), settings(configuration)));
    }

    private static Path script(Project project, Configuration configuration) {
        Path named = Path.of(project.script());
        return Files.isDirectory(named) ? named.resolve(Project.mainScript(configuration)) : named;
    }

    private List<ProcessNeed> ofScript(
            List<ProcessDefinition> processes, Configuration configuration, AwsBatchSettings aws, Places places) {
        List<ProcessNeed> needs = new ArrayList<>();
        try (TaskExecutor local = Local.executor(LocalSettings.from(
                        configuration, surroundings.directory().resolve("work")));
                TaskExecutor batch = AwsBatch.executor(aws)) {
            DirectiveExplainer explainer =
                    new DirectiveExplainer(configuration, List.of(local, batch), surroundings.directory());
            for (ProcessDefinition process : processes) {
                ProcessExplanation explained = explainer.explain(process, 1, Map.of());
                Map<String, String> written = new LinkedHashMap<>();
                for (DirectiveExplanation directive : explained.directives()) {
                    written.put(
                            directive.name(),
                            origins.of(directive.winner().value().origin()));
                }
                places.published(explained.task(), written.getOrDefault("publishDir", "publishDir"));
                places.stored(explained.task(), written.getOrDefault("storeDir", "storeDir"));
                needs.addAll(ofAttempts(process, explained, explainer, written));
            }
        }
        return needs;
    }

    /** Returns what the first attempt needs, and later ones that need something else. */
    private static List<ProcessNeed> ofAttempts(
            ProcessDefinition process,
            ProcessExplanation first,
            DirectiveExplainer explainer,
            Map<String, String> written) {
        List<ProcessNeed> needs = new ArrayList<>();
        Set<TaskDirectives> seen = new HashSet<>();
        int most = LikelyAttempts.of(first.directives());
        for (int attempt = 1; attempt <= most; attempt++) {
            ProcessExplanation explained = attempt == 1 ? first : explainer.explain(process, attempt, Map.of());
            if (explained.task().executor().equals(BATCH) && seen.add(explained.task())) {
                String name = process.name().qualified() + (attempt == 1 ? "" : " (attempt " + attempt + ")");
                needs.add(new ProcessNeed(name, explained.task(), written, explained.problems()));
            }
        }
        return needs;
    }

    /** Without a script only the queues are known, and which selector names them. */
    private List<ProcessNeed> ofConfiguration(Configuration configuration) {
        List<ProcessNeed> needs = new ArrayList<>();
        for (DirectiveLayer layer : configuration.processLayers()) {
            DirectiveValue queue = layer.values().get("queue");
            if (queue == null) {
                continue;
            }
            AwsNames names = new AwsNames();
            names.addQueueReference(queue.value());
            for (String name : names.queues()) {
                needs.add(new ProcessNeed(
                        layer.selector().toString(),
                        TaskDirectives.builder()
                                .executor(BATCH)
                                .queue(new QueueReference(name))
                                .build(),
                        Map.of("queue", origins.of(queue.origin())),
                        List.of()));
            }
        }
        return needs;
    }

    private Map<String, String> settings(Configuration configuration) {
        Map<String, String> written = new LinkedHashMap<>();
        configuration.scope("aws").forEach((name, value) -> written.put("aws." + name, origins.of(value.origin())));
        return written;
    }
}
