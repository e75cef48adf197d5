package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.AwsBatch;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.aws.EmulatedAws;
import io.penstock.aws.settings.PlatformType;
import io.penstock.contract.RecordingObserver;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.task.AttemptReport;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunningAttempt;
import io.penstock.spi.TaskExecutor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.batch.model.ComputeEnvironmentOrder;
import software.amazon.awssdk.services.batch.model.JobDefinition;
import software.amazon.awssdk.services.batch.model.JobSummary;
import software.amazon.awssdk.services.batch.model.KeyValuesPair;
import software.amazon.awssdk.services.batch.model.ResourceType;

/** What becomes of attempts when AWS is slow, wrong, or has something to say. */
final class BatchFaultsTest {
    private static EmulatedAws aws;
    private static FileStore store;
    private static BatchClient batch;

    private FileLocation workRoot;
    private final List<TaskExecutor> opened = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path directory) {
        aws = EmulatedAws.start(directory);
        store = AwsBatch.fileStore(aws.settings().build());
        batch = aws.batch();
    }

    @BeforeEach
    void chooseDirectory() {
        workRoot = aws.freshDirectory();
    }

    @AfterAll
    static void stop() {
        batch.close();
        store.close();
        aws.close();
    }

    @AfterEach
    void close() {
        opened.forEach(TaskExecutor::close);
    }

    @Test
    void registersOneDefinitionForAllTasksOfOneContent() {
        TaskExecutor first = executor(settings());
        List<RunningAttempt> running = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            running.add(submit(first, attempt("true", "dedupe:1").build()));
        }
        running.forEach(BatchFaultsTest::await);
        await(submit(executor(settings()), attempt("true", "dedupe:1").build()));
        await(submit(first, attempt("true", "dedupe:2").build()));

        assertThat(definitions("penstock-dedupe-"))
                .hasSize(2)
                .extracting(JobDefinition::revision)
                .containsOnly(1);
    }

    @Test
    void registersOnceForTwoHeadsThatStartAtOnce() {
        TaskExecutor one = executor(settings());
        TaskExecutor other = executor(settings());
        List<RunningAttempt> running = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            running.add(
                    submit(i % 2 == 0 ? one : other, attempt("true", "race:1").build()));
        }
        running.forEach(BatchFaultsTest::await);

        assertThat(definitions("penstock-race-"))
                .singleElement()
                .satisfies(definition -> assertThat(definition.revision()).isEqualTo(1));
        assertThat(store.list(workRoot.resolve(".penstock"))).isEmpty();
    }

    @Test
    void deregistersOwnDefinitionsThatNoRunUsedForATime() {
        await(submit(executor(settings()), attempt("true", "stale:1").build()));
        batch.registerJobDefinition(request -> request.jobDefinitionName("penstock-stale-of-somebody-else")
                .type("container")
                .containerProperties(container -> container
                        .image("stale")
                        .resourceRequirements(
                                Resources.requirement(ResourceType.VCPU, 1),
                                Resources.requirement(ResourceType.MEMORY, 128))));

        assertThat(cleaned(Duration.ofDays(1), true))
                .containsExactly(entry("us-east-1", List.of()), entry("eu-west-3", List.of()));
        assertThat(cleaned(Duration.ZERO, true).get("us-east-1"))
                .anyMatch(name -> name.matches("penstock-stale-1-[0-9a-f]{32}:1"));
        assertThat(definitions("penstock-stale-")).hasSize(2);
        cleaned(Duration.ZERO, false);
        assertThat(definitions("penstock-stale-"))
                .singleElement()
                .satisfies(
                        definition -> assertThat(definition.jobDefinitionName()).endsWith("somebody-else"));
    }

    private Map<String, List<String>> cleaned(Duration time, boolean dryRun) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        List<QueueReference> queues = List.of(
                new QueueReference(EmulatedAws.QUEUE),
                new QueueReference("arn:aws:batch:eu-west-3:000000000000:job-queue/far"));
        AwsBatch.cleanJobDefinitions(settings().build(), queues, time, dryRun, found::put);
        return found;
    }

    @Test
    void notesTheDayOfEachUseOfADefinition() {
        await(submit(executor(settings()), attempt("true", "dated:1").build()));
        String arn = definitions("penstock-dated-").get(0).jobDefinitionArn();
        batch.tagResource(request -> request.resourceArn(arn).tags(Map.of("penstock:last-used", "2020-01-01")));
        await(submit(executor(settings()), attempt("true", "dated:1").build()));

        assertThat(definitions("penstock-dated-").get(0).tags())
                .containsEntry(
                        "penstock:last-used", LocalDate.now(ZoneOffset.UTC).toString())
                .containsEntry("penstock:made-by", "penstock");
    }

    @Test
    void runsOnFargate() {
        AwsBatchSettings.Builder settings =
                settings().platformType(PlatformType.FARGATE).executionRole("arn:aws:iam::123456789012:role/execution");
        aws.emulator().createFargateQueue("fargate");
        TaskAttempt attempt = attempt("true")
                .directives(directives("fargate")
                        .cpus(3)
                        .memory(MemorySize.ofGibibytes(5))
                        .disk(MemorySize.ofGibibytes(30))
                        .build())
                .build();
        RecordingObserver observer = new RecordingObserver();

        assertThat(await(submit(executor(settings), attempt, observer)).outcome())
                .isEqualTo(TaskOutcome.succeeded());
        assertThat(observer.warnings()).singleElement().asString().contains("4 cpus and 8192 MiB");
    }

    @Test
    void refusesAQueueOfAnotherPlatform() {
        AwsBatchSettings.Builder settings =
                settings().platformType(PlatformType.FARGATE).executionRole("arn:aws:iam::123456789012:role/execution");
        aws.emulator().createFargateQueue("fargate");

        assertThatThrownBy(() ->
                        executor(settings).verify(directives(EmulatedAws.QUEUE).build()))
                .hasMessageContaining("has instances of EC2, and aws.batch.platformType is fargate");
        assertThatThrownBy(
                        () -> executor(settings()).verify(directives("fargate").build()))
                .hasMessageContaining("is of Fargate, and aws.batch.platformType is ec2");
        executor(settings).verify(directives("fargate").build());
    }

    @Test
    void letsBatchTryAgainAfterAReclaimWhereItIsAskedTo() {
        TaskAttempt attempt = attempt("true").build();
        aws.faults().reclaimSpot(attempt.jobName(), 1);

        assertThat(await(submit(executor(settings().maxSpotAttempts(2)), attempt))
                        .outcome())
                .isEqualTo(TaskOutcome.succeeded());
        assertThat(jobsOf(attempt)).hasSize(1);
    }

    private static List<JobDefinition> definitions(String prefix) {
        return batch.describeJobDefinitions(request -> request.status("ACTIVE")).jobDefinitions().stream()
                .filter(definition -> definition.jobDefinitionName().startsWith(prefix))
                .toList();
    }

    @Test
    void bearsThrottling() {
        aws.faults().throttleSubmitJob(2);
        aws.faults().throttle("DescribeJobs", 2);
        aws.faults().throttle("DescribeJobDefinitions", 1);

        assertThat(run(attempt("true").build()).outcome()).isEqualTo(TaskOutcome.succeeded());
    }

    @Test
    void submitsOnceAlthoughTheAnswerWasAnError() {
        TaskAttempt attempt = attempt("true").build();
        aws.faults().failSubmitJobAfterAcceptance(1);

        assertThat(run(attempt).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(jobsOf(attempt)).hasSize(1);
    }

    @Test
    void tellsASpotReclaim() {
        TaskAttempt attempt = attempt("sleep 20").build();
        aws.faults().reclaimSpot(attempt.jobName(), 1);

        assertFailed(run(attempt), FailureClass.SPOT_RECLAIM, "Host EC2");
    }

    @Test
    void explainsWhyAJobWaitsAndGoesOnWhenItMay() {
        aws.emulator().createJobQueue("held");
        aws.faults()
                .holdQueue(
                        "held",
                        "CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY - Service cannot fulfill the capacity requested");
        TaskAttempt attempt =
                attempt("true").directives(directives("held").build()).build();
        RecordingObserver observer = new RecordingObserver();
        RunningAttempt running = submit(executor(settings()), attempt, observer);
        Awaitility.await().until(() -> !observer.reasons().isEmpty());
        aws.faults().releaseQueue("held");

        assertThat(await(running).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(observer.reasons())
                .singleElement()
                .asString()
                .contains("Service cannot fulfill")
                .contains("allow more instance types");
    }

    @Test
    void endsAJobThatCanNeverBePlacedIfAskedTo() {
        aws.emulator().createJobQueue("hopeless");
        aws.faults().holdQueue("hopeless", "MISCONFIGURATION:JOB_RESOURCE_REQUIREMENT - too large");
        TaskAttempt attempt =
                attempt("true").directives(directives("hopeless").build()).build();
        TaskExecutor executor = executor(settings().terminateUnschedulableJobs(true));

        assertFailed(await(submit(executor, attempt)), FailureClass.UNSCHEDULABLE, "ask for less");
    }

    @Test
    void cancelsAJobThatStillWaits() {
        aws.emulator().createJobQueue("waiting");
        aws.faults().holdQueue("waiting", "CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY - none");
        TaskAttempt attempt =
                attempt("true").directives(directives("waiting").build()).build();
        RecordingObserver observer = new RecordingObserver();
        RunningAttempt running = submit(executor(settings()), attempt, observer);
        Awaitility.await().until(() -> !observer.reasons().isEmpty());
        running.cancel("Ctrl-C");

        assertFailed(await(running), FailureClass.CANCELLED, "Ctrl-C");
    }

    @Test
    void takesAJobForLostThatIsForgottenAndLeftNothing() {
        aws.emulator().createJobQueue("forgetful");
        aws.faults().holdQueue("forgetful", "CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY - none");
        TaskAttempt attempt =
                attempt("true").directives(directives("forgetful").build()).build();
        RecordingObserver observer = new RecordingObserver();
        RunningAttempt running = submit(executor(settings().lostAfter(Duration.ofMillis(300))), attempt, observer);
        Awaitility.await().until(() -> !observer.nativeIds().isEmpty());
        aws.faults().forgetJob(observer.nativeIds().get(0));

        assertFailed(await(running), FailureClass.LOST, observer.nativeIds().get(0));
    }

    @Test
    void takesTheMarkersWordForAJobThatIsForgotten() {
        TaskAttempt attempt = attempt("exit 7").build();
        RecordingObserver observer = new RecordingObserver();
        await(submit(executor(settings()), attempt, observer));
        aws.faults().forgetJob(observer.nativeIds().get(0));
        RunningAttempt found = reattach(attempt, observer.tokens().get(0), new RecordingObserver())
                .orElseThrow();

        assertThat(await(found).outcome()).isEqualTo(TaskOutcome.toolExit(7));
    }

    @Test
    void findsAJobByItsNameWhereTheTokenIsLost() {
        TaskAttempt attempt = attempt("sleep 1; exit 3").build();
        submit(executor(settings()), attempt);
        Awaitility.await().until(() -> !jobsOf(attempt).isEmpty());
        RecordingObserver observer = new RecordingObserver();
        RunningAttempt found = reattach(attempt, "", observer).orElseThrow();

        assertThat(await(found).outcome().exitStatus()).hasValue(3);
        assertThat(observer.tokens()).hasSize(1);
    }

    @Test
    void findsNothingOfAnAttemptThatWasNeverSubmitted() {
        assertThat(reattach(attempt("true").build(), "us-east-1/no-such-job", new RecordingObserver()))
                .isEmpty();
    }

    @Test
    void endsTheRunOverAQueueThatDoesNotExistBeforeAnythingIsWritten() {
        TaskAttempt attempt =
                attempt("true").directives(directives("no-such-queue").build()).build();

        assertEndsTheRun(
                executor(settings()), attempt, ErrorCode.RESOURCE_NOT_FOUND, "TOUCH", "no-such-queue", "us-east-1");
        assertThat(store.stat(attempt.workDirectory().resolve(".command.run"))).isEmpty();
    }

    @Test
    void endsTheRunOverWrongCredentials() {
        TaskExecutor executor =
                executor(settings().accessKey(aws.emulator().accessKeyId()).secretKey("wrong"));

        assertEndsTheRun(executor, attempt("true").build(), ErrorCode.CREDENTIALS, "aws.accessKey");
    }

    @Test
    void reportsARefusedSubmissionAsAFailureOfTheTask() {
        TaskAttempt attempt =
                attempt("true", "job-definition://no-such-definition").build();

        assertFailed(run(attempt), FailureClass.SUBMISSION, "no-such-definition");
    }

    @Test
    void usesAJobDefinitionAsItIsByNameRevisionAndArn() {
        String arn = registerMine();
        registerMine();
        for (Map.Entry<String, String> reference :
                Map.of("mine", "mine:2", "mine:1", "mine:1", arn, "mine:1").entrySet()) {
            TaskAttempt attempt =
                    attempt("true", "job-definition://" + reference.getKey()).build();
            TaskExecutor executor = executor(settings());
            executor.verify(attempt.directives());

            assertThat(await(submit(executor, attempt)).outcome()).isEqualTo(TaskOutcome.succeeded());
            assertThat(batch.describeJobs(request ->
                                    request.jobs(jobsOf(attempt).get(0).jobId()))
                            .jobs()
                            .get(0)
                            .jobDefinition())
                    .endsWith("job-definition/" + reference.getValue());
        }
    }

    @Test
    void missesAShareIdentifierBeforeAnythingIsSubmitted() {
        batch.createJobQueue(request -> request.jobQueueName("fair")
                .priority(1)
                .state("ENABLED")
                .schedulingPolicyArn("arn:aws:batch:us-east-1:000000000000:scheduling-policy/fair")
                .computeEnvironmentOrder(ComputeEnvironmentOrder.builder()
                        .order(1)
                        .computeEnvironment(EmulatedAws.QUEUE + "-ce")
                        .build()));
        TaskAttempt attempt =
                attempt("true").directives(directives("fair").build()).build();

        assertThatThrownBy(() -> executor(settings()).verify(attempt.directives()))
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION))
                .hasMessageContainingAll("fair", "aws.batch.shareIdentifier");
        assertThat(await(submit(executor(settings().shareIdentifier("team")), attempt))
                        .outcome())
                .isEqualTo(TaskOutcome.succeeded());
    }

    private static String registerMine() {
        return batch.registerJobDefinition(request -> request.jobDefinitionName("mine")
                        .type("container")
                        .containerProperties(container -> container
                                .image("ubuntu:24.04")
                                .resourceRequirements(
                                        Resources.requirement(ResourceType.VCPU, 1),
                                        Resources.requirement(ResourceType.MEMORY, 128))))
                .jobDefinitionArn();
    }

    @Test
    void missesAJobDefinitionBeforeAnythingIsSubmitted() {
        TaskExecutor executor = executor(settings());
        for (String reference : List.of("nowhere", "nowhere:3", "arn:aws:batch:us-east-1:0:job-definition/nowhere:3")) {
            assertThatThrownBy(() -> executor.verify(attempt("true", "job-definition://" + reference)
                            .build()
                            .directives()))
                    .isInstanceOfSatisfying(
                            PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RESOURCE_NOT_FOUND))
                    .hasMessageContainingAll(reference, "directive container");
        }
    }

    @Test
    void runsWithEveryOptionAndTakesTheAwsCommandOnThePathWhereTheConfiguredOneIsMissing() {
        TaskAttempt attempt = attempt("echo \"$SET_HERE\"")
                .directives(directives(EmulatedAws.QUEUE)
                        .cpus(2)
                        .memory(MemorySize.ofGibibytes(2))
                        .containerOptions("-e SET_HERE=yes --init --shm-size 64m --ulimit nofile=1024:2048 --user 0 "
                                + "--tmpfs /run:rw,size=16 --memory-swap 100 --memory-swappiness 10")
                        .build())
                .build();
        AwsBatchSettings.Builder settings = settings()
                .cliPath("/home/no-such-user/miniconda/bin/aws")
                .jobRole("arn:aws:iam::123456789012:role/job")
                .executionRole("arn:aws:iam::123456789012:role/execution")
                .shareIdentifier("share")
                .schedulingPriority(7);

        assertThat(await(submit(executor(settings), attempt)).outcome()).isEqualTo(TaskOutcome.succeeded());
    }

    @Test
    void tagsJobsWithResourceLabelsAndRaisesShortTimes() {
        TaskAttempt attempt = attempt("true")
                .directives(directives(EmulatedAws.QUEUE)
                        .putResourceLabels("project", "x y")
                        .time(Duration.ofSeconds(5))
                        .build())
                .build();
        RecordingObserver observer = new RecordingObserver();
        await(submit(executor(settings()), attempt, observer));

        var job = batch.describeJobs(
                        request -> request.jobs(jobsOf(attempt).get(0).jobId()))
                .jobs()
                .get(0);
        assertThat(job.tags()).containsEntry("project", "x y");
        assertThat(job.timeout().attemptDurationSeconds()).isEqualTo(60);
        assertThat(observer.warnings()).singleElement().asString().contains("60 s");
    }

    private static List<JobSummary> jobsOf(TaskAttempt attempt) {
        return batch.listJobs(request -> request.jobQueue(EmulatedAws.QUEUE)
                        .filters(KeyValuesPair.builder()
                                .name("JOB_NAME")
                                .values(attempt.jobName())
                                .build()))
                .jobSummaryList();
    }

    private AwsBatchSettings.Builder settings() {
        return aws.settings().workRoot(workRoot);
    }

    private TaskExecutor executor(AwsBatchSettings.Builder settings) {
        TaskExecutor executor = AwsBatch.executor(settings.build(), store);
        opened.add(executor);
        return executor;
    }

    private TaskAttempt.Builder attempt(String script) {
        return attempt(script, "ubuntu:24.04");
    }

    private TaskAttempt.Builder attempt(String script, String container) {
        return TaskFixtures.anAttempt(workRoot, script)
                .directives(directives(EmulatedAws.QUEUE)
                        .container(ContainerReference.parse(container))
                        .build());
    }

    private static TaskDirectives.Builder directives(String queue) {
        return TaskDirectives.builder()
                .executor("awsbatch")
                .queue(new QueueReference(queue))
                .container(ContainerReference.parse("ubuntu:24.04"));
    }

    private static RunningAttempt submit(TaskExecutor executor, TaskAttempt attempt) {
        return submit(executor, attempt, new RecordingObserver());
    }

    private static RunningAttempt submit(TaskExecutor executor, TaskAttempt attempt, RecordingObserver observer) {
        TaskFixtures.prepare(attempt, store);
        return executor.submit(attempt, observer);
    }

    private AttemptReport run(TaskAttempt attempt) {
        return await(submit(executor(settings()), attempt));
    }

    private Optional<RunningAttempt> reattach(TaskAttempt attempt, String token, RecordingObserver observer) {
        return executor(settings().lostAfter(Duration.ofMillis(300)))
                .reattach(attempt, token, observer)
                .toCompletableFuture()
                .orTimeout(40, TimeUnit.SECONDS)
                .join();
    }

    private static AttemptReport await(RunningAttempt running) {
        return running.completion()
                .toCompletableFuture()
                .orTimeout(40, TimeUnit.SECONDS)
                .join();
    }

    private static void assertFailed(AttemptReport report, FailureClass failure, String part) {
        assertThat(report.outcome())
                .asInstanceOf(type(TaskOutcome.Failed.class))
                .satisfies(failed -> {
                    assertThat(failed.failureClass()).as(failed.reason()).isEqualTo(failure);
                    assertThat(failed.reason()).contains(part);
                });
    }

    private static void assertEndsTheRun(TaskExecutor executor, TaskAttempt attempt, ErrorCode code, String... parts) {
        assertThatThrownBy(() -> await(submit(executor, attempt)))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContainingAll(parts);
    }
}
