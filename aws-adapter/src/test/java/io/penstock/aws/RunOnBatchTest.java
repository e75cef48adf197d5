package io.penstock.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.api.run.TaskRunner;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.task.TaskResult;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library's facade with this adapter alone. */
final class RunOnBatchTest {

    @Test
    void runsTasksOneAfterAnotherOnBatch(@TempDir Path directory) throws Exception {
        try (EmulatedAws aws = EmulatedAws.start(directory)) {
            AwsBatchSettings settings = aws.settings().build();
            try (FileStore s3 = AwsBatch.fileStore(settings);
                    TaskExecutor batch = AwsBatch.executor(settings, s3);
                    TaskRunner runner =
                            TaskRunner.builder().executor(batch).fileStore(s3).build()) {
                FileLocation reads = FileLocation.parse("s3://" + EmulatedAws.BUCKET + "/data/reads.txt");
                s3.write(reads, "c\na\nb\n".getBytes(StandardCharsets.UTF_8));
                TaskResult sorted = run(
                        runner,
                        request("SORT", "sort in.txt > 'sorted list'; mkdir -p d/e; touch d/e/f", "sorted list", "d/*")
                                .addInputs(new InputFile(reads, "in.txt"))
                                .build());
                FileLocation list = sorted.outputs().get(0).files().get(0);
                TaskResult counted = run(
                        runner,
                        request("COUNT", "wc -l < list > count", "count")
                                .addInputs(new InputFile(list, "list"))
                                .build());

                assertThat(text(s3, list)).isEqualTo("a\nb\nc\n");
                assertThat(sorted.outputs().get(1).files())
                        .extracting(FileLocation::name)
                        .containsExactly("e");
                assertThat(text(s3, counted.outputs().get(0).files().get(0)).trim())
                        .isEqualTo("3");
            }
        }
    }

    @Test
    void asksForTheQueueWhenTheRunIsPlanned(@TempDir Path directory) {
        try (EmulatedAws aws = EmulatedAws.start(directory);
                TaskExecutor batch = AwsBatch.executor(aws.settings().build());
                TaskRunner runner = TaskRunner.builder().executor(batch).build()) {
            ProcessDefinition lost = ProcessDefinition.named("LOST")
                    .putDirectives("executor", new DirectiveValue("awsbatch", SourcePosition.named("test")))
                    .putDirectives("queue", new DirectiveValue("no-such-queue", SourcePosition.named("test")))
                    .putDirectives("container", new DirectiveValue("debian", SourcePosition.named("test")))
                    .build();

            assertThatThrownBy(() -> runner.plan(List.of(lost)))
                    .isInstanceOfSatisfying(
                            PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RESOURCE_NOT_FOUND))
                    .hasMessageContaining("LOST")
                    .hasMessageContaining("no-such-queue");
        }
    }

    @Test
    void endsTheRunOverAQueueThatDoesNotExist(@TempDir Path directory) {
        try (EmulatedAws aws = EmulatedAws.start(directory)) {
            AwsBatchSettings settings = aws.settings().build();
            try (FileStore s3 = AwsBatch.fileStore(settings);
                    TaskExecutor batch = AwsBatch.executor(settings, s3);
                    TaskRunner runner =
                            TaskRunner.builder().executor(batch).fileStore(s3).build()) {
                TaskRequest request = TaskRequest.of(
                        process("LOST").putDirectives("queue", value("nowhere")).build(), "true");

                assertThatThrownBy(() -> run(runner, request))
                        .cause()
                        .isInstanceOfSatisfying(
                                PenstockException.class,
                                e -> assertThat(e.code()).isEqualTo(ErrorCode.RESOURCE_NOT_FOUND))
                        .hasMessageContainingAll("LOST", "nowhere", "us-east-1");
            }
        }
    }

    private static TaskRequest.Builder request(String name, String script, String... outputs) {
        List<OutputRequest> declared = List.of(outputs).stream()
                .<OutputRequest>map(OutputRequest::files)
                .toList();
        TaskBody body = TaskBody.builder().script(script).outputs(declared).build();
        return TaskRequest.builder()
                .process(process(name)
                        .putDirectives("queue", value(EmulatedAws.QUEUE))
                        .build())
                .template(variables -> body);
    }

    private static ProcessDefinition.Builder process(String name) {
        return ProcessDefinition.named(name)
                .putDirectives("executor", value("awsbatch"))
                .putDirectives("container", value("ubuntu:24.04"));
    }

    private static DirectiveValue value(String text) {
        return new DirectiveValue(text, SourcePosition.named("test"));
    }

    private static TaskResult run(TaskRunner runner, TaskRequest request) throws Exception {
        TaskResult result = runner.submit(request).toCompletableFuture().get(60, TimeUnit.SECONDS);
        assertThat(result.outcome().isSuccess()).as("%s", result.outcome()).isTrue();
        return result;
    }

    private static String text(FileStore store, FileLocation file) throws Exception {
        try (InputStream in = store.read(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
