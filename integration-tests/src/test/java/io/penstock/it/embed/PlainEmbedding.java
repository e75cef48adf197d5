package io.penstock.it.embed;

import io.penstock.api.run.TaskRunner;
import io.penstock.aws.AwsBatch;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.process.ProcessName;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.task.TaskResult;
import io.penstock.local.Local;
import io.penstock.local.LocalSettings;
import io.penstock.spi.ConfigurationSource;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;

/** The library in a program without an injector, as the README shows it. */
final class PlainEmbedding {
    private PlainEmbedding() {}

    // snippet: plain
    static TaskResult run(LocalSettings here, AwsBatchSettings aws, ConfigurationSource configuration) {
        try (TaskExecutor local = Local.executor(here);
                TaskExecutor batch = AwsBatch.executor(aws);
                FileStore files = Local.fileStore();
                FileStore s3 = AwsBatch.fileStore(aws);
                TaskRunner runner = TaskRunner.builder()
                        .executor(local)
                        .executor(batch)
                        .fileStore(files)
                        .fileStore(s3)
                        .configuration(configuration)
                        .build()) {
            return count(runner, prepare(runner));
        }
    }

    static FileLocation prepare(TaskRunner runner) {
        ProcessDefinition prepare = ProcessDefinition.named("PREPARE").build();
        TaskRequest task = TaskRequest.of(prepare, "seq 10 > numbers.txt", OutputRequest.files("numbers.txt"));
        TaskResult result = runner.submit(task).toCompletableFuture().join();
        return result.outputs().get(0).files().get(0);
    }

    static TaskResult count(TaskRunner runner, FileLocation numbers) {
        ProcessDefinition count = ProcessDefinition.builder()
                .name(ProcessName.of("COUNT"))
                .addLabels("bigTask")
                .build();
        TaskRequest task = TaskRequest.builder()
                .process(count)
                .addInputs(new InputFile(numbers, "numbers.txt"))
                .template(attempt -> TaskBody.script("wc -l < numbers.txt", new OutputRequest.StandardOutput()))
                .build();
        return runner.submit(task).toCompletableFuture().join();
    }
    // end of snippet
}
