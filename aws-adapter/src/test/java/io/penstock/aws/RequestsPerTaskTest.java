package io.penstock.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import io.penstock.emulator.AwsCommand;
import io.penstock.emulator.record.RecordedRequest;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a task costs at S3: three requests of the head and a listing of its outputs; five of its job besides those for its inputs
 * and outputs. More tasks than here are run by {@code -Drequests.tasks=1000}.
 */
final class RequestsPerTaskTest {
    private static final List<String> OF_THE_HEAD =
            List.of("PutObject .command.sh", "PutObject .command.run", "GetObject .command.trace");
    private static final List<String> OF_THE_JOB = List.of(
            "GetObject launcher",
            "PutObject .command.out",
            "PutObject .command.err",
            "PutObject .command.trace",
            "PutObject .exitcode");

    @TempDir
    private Path directory;

    @Test
    void areFourOfTheHeadAndFiveOfTheJob() throws Exception {
        check(AwsCommand.STAND_IN, Integer.getInteger("requests.tasks", 200) / 2, 0);
    }

    @Test
    void areTheSameInArrays() throws Exception {
        check(AwsCommand.STAND_IN, 25, 10);
    }

    @Test
    void areTheSameWithTheAwsCommandOfThisMachine() throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "aws"))),
                "skipped: no aws");
        check(AwsCommand.MACHINE_ELSE_STAND_IN, 2, 0);
    }

    private void check(AwsCommand command, int chains, int array) throws Exception {
        try (EmulatedAws aws = EmulatedAws.start(directory, command)) {
            AwsBatchSettings settings = aws.settings().build();
            try (FileStore s3 = AwsBatch.fileStore(settings);
                    TaskExecutor batch = AwsBatch.executor(settings, s3);
                    TaskRunner runner =
                            TaskRunner.builder().executor(batch).fileStore(s3).build()) {
                FileLocation shared = FileLocation.parse("s3://" + EmulatedAws.BUCKET + "/data/shared.txt");
                s3.write(shared, new byte[] {'x', '\n'});
                aws.emulator().requests().clear();
                runChains(runner, shared, chains, array);
            }
            assertRequests(aws, 2 * chains, array > 0);
        }
    }

    /** Each chain is a task with a file that all share, and one with the outputs of the first. */
    private static void runChains(TaskRunner runner, FileLocation shared, int chains, int array) throws Exception {
        List<CompletionStage<TaskResult>> ends = new ArrayList<>();
        for (int i = 0; i < chains; i++) {
            TaskBody make = TaskBody.script(
                    "cat shared.txt; echo w >&2; echo " + i + " > made.dat; mkdir d; cp made.dat d/deep.dat",
                    OutputRequest.files("made.dat"),
                    OutputRequest.files("d"));
            TaskBody use = TaskBody.script(
                    "cat in.dat d/deep.dat > used.dat; cat used.dat; echo w >&2", OutputRequest.files("*.dat"));
            TaskRequest first = request("MAKE", make, array)
                    .addInputs(new InputFile(shared, "shared.txt"))
                    .build();
            ends.add(runner.submit(first)
                    .thenCompose(made -> runner.submit(request("USE", use, array)
                            .addInputs(
                                    new InputFile(made.outputs().get(0).files().get(0), "in.dat"),
                                    new InputFile(made.outputs().get(1).files().get(0), "d"))
                            .build())));
        }
        for (CompletionStage<TaskResult> end : ends) {
            TaskResult result = end.toCompletableFuture().get(120 + chains, TimeUnit.SECONDS);
            assertThat(result.outcome().isSuccess()).as("%s", result.outcome()).isTrue();
        }
    }

    private static TaskRequest.Builder request(String process, TaskBody body, int array) {
        return TaskRequest.builder()
                .process(ProcessDefinition.named(process)
                        .putDirectives("executor", value("awsbatch"))
                        .putDirectives("queue", value(EmulatedAws.QUEUE))
                        .putDirectives("container", value("ubuntu:24.04"))
                        .putDirectives("array", new DirectiveValue(array, SourcePosition.named("test")))
                        .build())
                .template(variables -> body);
    }

    private static DirectiveValue value(String text) {
        return new DirectiveValue(text, SourcePosition.named("test"));
    }

    private static void assertRequests(EmulatedAws aws, int tasks, boolean inArrays) {
        List<RecordedRequest> requests = aws.emulator().requests().all().stream()
                .filter(request -> request.service().equals("s3"))
                .toList();
        String headsKey = aws.emulator().accessKeyId();
        Map<String, Integer> head =
                counted(requests, request -> request.accessKeyId().equals(headsKey));
        Map<String, Integer> job =
                counted(requests, request -> !request.accessKeyId().equals(headsKey));

        // The shared input is looked at once by each thread that comes first; a directory among the inputs is listed
        // once.
        assertThat(head.remove("HeadObject shared.txt")).isLessThanOrEqualTo(20);
        assertThat(head.remove("ListObjectsV2 bucket")).isBetween(tasks + tasks / 2, tasks + tasks / 2 + 5);
        // An array is two objects more.
        int arrays = (int) aws.emulator().requests().all().stream()
                .filter(request -> request.operation().equals("submitjob"))
                .filter(request -> request.resource().contains("arrayProperties"))
                .count();
        assertThat(arrays).isBetween(inArrays ? tasks / 10 : 0, inArrays ? tasks / 2 : 0);
        assertThat(head.getOrDefault("PutObject launchers", 0)).isEqualTo(arrays);
        head.merge("PutObject .command.run", -arrays, Integer::sum);
        head.remove("PutObject launchers");
        // Whoever registers a job definition claims its name, once.
        assertThat(head.entrySet().stream()
                        .filter(entry -> !OF_THE_HEAD.contains(entry.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum())
                .as("%s", head)
                .isLessThanOrEqualTo(4);
        head.keySet().retainAll(OF_THE_HEAD);
        assertThat(head).containsExactlyInAnyOrderEntriesOf(times(OF_THE_HEAD, tasks));
        // The children of an array have their launchers in one object.
        job.merge("GetObject launcher", job.getOrDefault("GetObject launchers", 0), Integer::sum);
        job.merge("GetObject launcher", job.getOrDefault("GetObject .command.run", 0), Integer::sum);
        job.keySet().removeAll(List.of("GetObject launchers", "GetObject .command.run"));
        job.keySet()
                .removeIf(key ->
                        !key.contains(".command.") && !key.contains(".exitcode") && !key.equals("GetObject launcher"));
        assertThat(job).containsExactlyInAnyOrderEntriesOf(times(OF_THE_JOB, tasks));
    }

    private static Map<String, Integer> counted(List<RecordedRequest> requests, Predicate<RecordedRequest> counts) {
        Map<String, Integer> found = new TreeMap<>();
        for (RecordedRequest request : requests.stream().filter(counts).toList()) {
            String file = request.resource().replaceAll(".*/", "").replace(EmulatedAws.BUCKET, "bucket");
            found.merge(request.operation() + " " + file, 1, Integer::sum);
        }
        return found;
    }

    private static Map<String, Integer> times(List<String> requests, int tasks) {
        return requests.stream().collect(Collectors.toMap(request -> request, request -> tasks));
    }
}
