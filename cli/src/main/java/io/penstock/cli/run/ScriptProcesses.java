package io.penstock.cli.run;

import io.penstock.aws.AwsBatch;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.config.Configuration;
import io.penstock.config.check.ConfigProblem;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.local.Local;
import io.penstock.pipeline.Pipeline;
import io.penstock.pipeline.PipelineSettings;
import io.penstock.spi.FileStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a script is that is loaded but not run; what it prints is not shown. */
final class ScriptProcesses {
    private ScriptProcesses() {}

    /**
     * Loads a script and returns its processes.
     *
     * @throws io.penstock.api.PenstockException if it is wrong or does not exist
     */
    static List<ProcessDefinition> of(Project project, Configuration configuration, Surroundings surroundings) {
        return ask(project, configuration, surroundings, Pipeline::processes);
    }

    /**
     * Loads a script and returns what is surely wrong in the scripts of its processes.
     *
     * @throws io.penstock.api.PenstockException if it cannot be loaded
     */
    static List<ConfigProblem> problems(Project project, Configuration configuration, Surroundings surroundings) {
        return ask(project, configuration, surroundings, Pipeline::problems);
    }

    private static <T> List<T> ask(
            Project project,
            Configuration configuration,
            Surroundings surroundings,
            Function<Pipeline, List<T>> question) {
        AwsBatchSettings aws = AwsBatchSettings.from(configuration, surroundings.environment());
        try (FileStore files = Local.fileStore();
                FileStore s3 = AwsBatch.fileStore(aws)) {
            PipelineSettings settings = PipelineSettings.builder()
                    .parameters(parameters(configuration))
                    .launchDirectory(surroundings.directory())
                    .workDirectory(FileLocation.of(surroundings.directory().resolve("work")))
                    .addStores(files, s3, Local.webStore("http"), Local.webStore("https"))
                    .environment(surroundings.environment())
                    .mainScript(Project.mainScript(configuration))
                    .build();
            return question.apply(Pipeline.load(project.script(), settings));
        }
    }

    /** Returns the parameters of a configuration; one that is null is the same as one that is not there. */
    static Map<String, Object> parameters(Configuration configuration) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        configuration.parameters().forEach((name, value) -> {
            if (value != null) {
                parameters.put(name, value);
            }
        });
        return parameters;
    }
}
