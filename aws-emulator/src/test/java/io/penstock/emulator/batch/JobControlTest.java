package io.penstock.emulator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.batch.model.BatchException;
import software.amazon.awssdk.services.batch.model.EvaluateOnExit;
import software.amazon.awssdk.services.batch.model.FrontOfQueueJobSummary;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.JobStatus;
import software.amazon.awssdk.services.batch.model.ResourceType;
import software.amazon.awssdk.services.batch.model.RetryAction;
import software.amazon.awssdk.services.batch.model.RetryStrategy;

final class JobControlTest {

    private static final String FOREVER = "sleep 1000 & echo $! > pids; cp pids \"$OUT\"; sleep 1000";

    @TempDir
    private Path directory;

    private BatchFixture fixture;

    @BeforeEach
    void start() {
        fixture = BatchFixture.start(
                directory.resolve("aws"), settings -> settings.vcpus(2).memoryMebibytes(1000));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private String sleeper(Path pidFile) {
        return fixture.run("sleeper", FOREVER.replace("$OUT", pidFile.toString()));
    }

    private static long awaitPid(Path pidFile) throws Exception {
        Awaitility.await().until(() -> Files.exists(pidFile) && Files.size(pidFile) > 0);
        return Long.parseLong(Files.readString(pidFile).strip());
    }

    private static void assertEnds(long pid) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> ProcessHandle.of(pid).isEmpty());
    }

    @Test
    void terminatesAJobWithEverythingItStarted() throws Exception {
        Path pidFile = directory.resolve("pid");
        String id = sleeper(pidFile);
        long child = awaitPid(pidFile);

        fixture.batch().terminateJob(request -> request.jobId(id).reason("no longer wanted"));
        JobDetail job = fixture.awaitEnd(id);

        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.statusReason()).isEqualTo("no longer wanted");
        assertThat(job.isTerminated()).isTrue();
        assertThat(job.container().exitCode()).isEqualTo(143);
        assertEnds(child);
    }

    @Test
    void endsWhatAJobLeavesBehind() throws Exception {
        Path pidFile = directory.resolve("pid");

        String id = fixture.run("daemon", "sleep 1000 & echo $! > '" + pidFile + "'");

        assertThat(fixture.awaitEnd(id).status()).isEqualTo(JobStatus.SUCCEEDED);
        assertEnds(awaitPid(pidFile));
    }

    @Test
    void closingTheEmulatorEndsItsJobs() throws Exception {
        Path pidFile = directory.resolve("pid");
        sleeper(pidFile);
        long child = awaitPid(pidFile);

        fixture.close();

        assertEnds(child);
    }

    @Test
    void cancelsAJobThatWaitsButNotOneThatRuns() throws Exception {
        Path pidFile = directory.resolve("pid");
        String running = sleeper(pidFile);
        awaitPid(pidFile);
        String waiting = fixture.submit(
                "waiting", fixture.define("waiting", "true"), job -> job.dependsOn(BatchFixture.after(running)));
        fixture.await(waiting, JobStatus.PENDING);

        fixture.batch().cancelJob(request -> request.jobId(waiting).reason("changed my mind"));
        fixture.batch().cancelJob(request -> request.jobId(running).reason("changed my mind"));

        JobDetail cancelled = fixture.awaitEnd(waiting);
        assertThat(cancelled.statusReason()).isEqualTo("changed my mind");
        assertThat(cancelled.isCancelled()).isTrue();
        assertThat(cancelled.attempts()).isEmpty();
        assertThat(fixture.describe(running).status()).isEqualTo(JobStatus.RUNNING);
    }

    @Test
    void holdsJobsRunnableWhileTheCapacityIsUsedUp() throws Exception {
        Path pidFile = directory.resolve("pid");
        String first = sleeper(pidFile);
        awaitPid(pidFile);
        String definition = fixture.define("two", "true");

        String large = fixture.submit(
                "large",
                definition,
                job -> job.containerOverrides(
                        o -> o.resourceRequirements(BatchFixture.amount(ResourceType.VCPU, "2"))));
        fixture.await(large, JobStatus.RUNNABLE);
        String behind = fixture.submit("behind", definition);
        fixture.await(behind, JobStatus.RUNNABLE);

        assertThat(fixture.batch()
                        .getJobQueueSnapshot(request -> request.jobQueue("q"))
                        .frontOfQueue()
                        .jobs())
                .extracting(FrontOfQueueJobSummary::jobArn)
                .containsExactly(
                        "arn:aws:batch:us-east-1:000000000000:job/" + large,
                        "arn:aws:batch:us-east-1:000000000000:job/" + behind);
        fixture.batch().terminateJob(request -> request.jobId(first).reason("make room"));
        assertThat(fixture.awaitEnd(behind).status()).isEqualTo(JobStatus.SUCCEEDED);
    }

    @Test
    void saysWhyAJobCanNeverRun() {
        String definition = fixture.define("huge", "true");

        String id = fixture.submit(
                "huge",
                definition,
                job -> job.containerOverrides(
                        o -> o.resourceRequirements(BatchFixture.amount(ResourceType.MEMORY, "2000"))));

        assertThat(fixture.await(id, job -> job.statusReason() != null).statusReason())
                .startsWith("MISCONFIGURATION:JOB_RESOURCE_REQUIREMENT - ");
    }

    @Test
    void retriesAsTheExitCodeTells() {
        String definition = fixture.define("flaky", "exit $((10 + AWS_BATCH_JOB_ATTEMPT))");
        RetryStrategy strategy = RetryStrategy.builder()
                .attempts(5)
                .evaluateOnExit(
                        EvaluateOnExit.builder()
                                .onExitCode("11")
                                .action(RetryAction.RETRY)
                                .build(),
                        EvaluateOnExit.builder()
                                .onExitCode("13")
                                .action(RetryAction.EXIT)
                                .build())
                .build();

        JobDetail job =
                fixture.awaitEnd(fixture.submit("flaky", definition, request -> request.retryStrategy(strategy)));

        assertThat(job.attempts())
                .as("11 is retried by its entry, 12 because no entry matches, 13 is not")
                .extracting(attempt -> attempt.container().exitCode())
                .containsExactly(11, 12, 13);
    }

    @Test
    void succeedsOnALaterAttempt() {
        String definition = fixture.define("second", "[ $AWS_BATCH_JOB_ATTEMPT = 2 ]");

        JobDetail job = fixture.awaitEnd(
                fixture.submit("second", definition, request -> request.retryStrategy(r -> r.attempts(2))));

        assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(job.attempts()).hasSize(2);
    }

    @Test
    void losesTheHostOfAnAttemptOnRequest() {
        fixture.aws().faults().reclaimSpot("spot", 1);
        String definition = fixture.define("spot", "[ $AWS_BATCH_JOB_ATTEMPT = 2 ] || sleep 1000");
        RetryStrategy strategy = RetryStrategy.builder()
                .attempts(2)
                .evaluateOnExit(
                        EvaluateOnExit.builder()
                                .onStatusReason("Host EC2*")
                                .action(RetryAction.RETRY)
                                .build(),
                        EvaluateOnExit.builder()
                                .onReason("*")
                                .action(RetryAction.EXIT)
                                .build())
                .build();

        JobDetail job =
                fixture.awaitEnd(fixture.submit("spot", definition, request -> request.retryStrategy(strategy)));

        assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(job.attempts().get(0).statusReason())
                .matches("Host EC2 \\(instance i-[0-9a-f]{17}\\) terminated\\.");
        assertThat(job.attempts().get(0).container().exitCode()).isNull();
    }

    @Test
    void throttlesSubmissionsOnRequest() {
        String definition = fixture.define("any", "true");
        fixture.aws().faults().throttleSubmitJob(2);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> fixture.submit("any", definition))
                    .isInstanceOfSatisfying(BatchException.class, e -> {
                        assertThat(e.statusCode()).isEqualTo(429);
                        assertThat(e.awsErrorDetails().errorCode()).isEqualTo("TooManyRequestsException");
                    });
        }
        assertThat(fixture.submit("any", definition)).isNotEmpty();
    }

    @Test
    void failsAfterAcceptingOnRequest() {
        String definition = fixture.define("accepted", "true");
        fixture.aws().faults().failSubmitJobAfterAcceptance(1);

        assertThatThrownBy(() -> fixture.submit("accepted", definition))
                .isInstanceOfSatisfying(
                        BatchException.class, e -> assertThat(e.statusCode()).isEqualTo(500));

        assertThat(fixture.batch()
                        .listJobs(request -> request.jobQueue("q").filters(BatchFixture.named("accepted")))
                        .jobSummaryList())
                .hasSize(1);
    }

    @Test
    void holdsAQueueOnRequestAndSaysTheReason() {
        String reason = "CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY - Service cannot fulfill the capacity requested";
        fixture.aws().faults().holdQueue("q", reason);

        String id = fixture.run("held", "true");
        fixture.await(id, job -> reason.equals(job.statusReason()) && job.status() == JobStatus.RUNNABLE);
        fixture.aws().faults().releaseQueue("q");

        assertThat(fixture.awaitEnd(id).status()).isEqualTo(JobStatus.SUCCEEDED);
    }

    @Test
    void forgetsAJobOnRequest() {
        String id = fixture.run("lost", "true");
        fixture.awaitEnd(id);

        fixture.aws().faults().forgetJob(id);

        assertThat(fixture.batch()
                        .describeJobs(request -> request.jobs(List.of(id)))
                        .jobs())
                .isEmpty();
    }

    @Test
    void listsAJobLateOnRequest() {
        fixture.aws().faults().listJobsAfter(Duration.ofHours(1));
        String id = fixture.run("late", "true");

        assertThat(fixture.batch().describeJobs(request -> request.jobs(id)).jobs())
                .isEmpty();
        assertThat(fixture.batch()
                        .listJobs(request -> request.jobQueue("q").filters(BatchFixture.named("late")))
                        .jobSummaryList())
                .isEmpty();
        fixture.aws().faults().listJobsAfter(Duration.ZERO);

        assertThat(fixture.awaitEnd(id).status()).isEqualTo(JobStatus.SUCCEEDED);
    }
}
