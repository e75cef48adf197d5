package io.penstock.emulator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.JobStatus;
import software.amazon.awssdk.services.batch.model.JobSummary;

/** What an emulator knows that comes after another one in the same directory. */
final class RestartTest {
    @TempDir
    private Path directory;

    private BatchFixture fixture;

    @BeforeEach
    void start() {
        fixture = BatchFixture.start(directory.resolve("aws"));
    }

    @AfterEach
    void end() {
        fixture.close();
    }

    private void restart() {
        fixture.close();
        fixture = BatchFixture.start(directory.resolve("aws"));
    }

    @Test
    void knowsFinishedJobsAsBefore() {
        String good = fixture.submit("good", fixture.define("good", "echo it is"), job -> job.tags(Map.of("k", "v")));
        String bad = fixture.submit(
                "bad", fixture.define("bad", "exit 7"), job -> job.retryStrategy(retry -> retry.attempts(2)));
        JobDetail goodBefore = fixture.awaitEnd(good);
        JobDetail badBefore = fixture.awaitEnd(bad);

        restart();

        assertThat(fixture.describe(good)).isEqualTo(goodBefore);
        assertThat(fixture.describe(bad)).isEqualTo(badBefore);
        assertThat(badBefore.attempts()).hasSize(2);
        assertThat(fixture.log(fixture.describe(good))).containsExactly("it is");
        assertThat(fixture.batch()
                        .listJobs(request -> request.jobQueue("q").filters(BatchFixture.named("*")))
                        .jobSummaryList())
                .extracting(JobSummary::jobId)
                .containsExactlyInAnyOrder(good, bad);
    }

    @Test
    void knowsQueuesEnvironmentsAndDefinitionsAsBefore() {
        String first = fixture.define("twice", "exit 1");
        String second = fixture.define("twice", "exit 0");
        fixture.batch().deregisterJobDefinition(request -> request.jobDefinition(first));
        fixture.batch().tagResource(request -> request.resourceArn(second).tags(Map.of("a", "b")));
        var definitions = fixture.batch().describeJobDefinitions(request -> {}).jobDefinitions();
        var queues = fixture.batch().describeJobQueues(request -> {}).jobQueues();
        var environments =
                fixture.batch().describeComputeEnvironments(request -> {}).computeEnvironments();

        restart();

        assertThat(fixture.batch().describeJobDefinitions(request -> {}).jobDefinitions())
                .isEqualTo(definitions);
        assertThat(fixture.batch().describeJobQueues(request -> {}).jobQueues()).isEqualTo(queues);
        assertThat(fixture.batch().describeComputeEnvironments(request -> {}).computeEnvironments())
                .isEqualTo(environments);
        assertThat(fixture.awaitEnd(fixture.submit("again", "twice")).status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(fixture.define("twice", "exit 0")).endsWith(":3");
    }

    @Test
    void startsWhatWaitedAndSaysThatTheHostOfWhatRanIsGone() {
        String runs = fixture.run("runs", "sleep 1000");
        fixture.await(runs, JobStatus.RUNNING);
        fixture.aws().faults().holdQueue("q", "CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY - for a test");
        String waits = fixture.run("waits", "true");
        fixture.await(waits, JobStatus.RUNNABLE);
        String follows = fixture.submit("follows", "waits", job -> job.dependsOn(BatchFixture.after(waits)));

        restart();

        assertThat(fixture.awaitEnd(follows).status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(fixture.awaitEnd(runs).statusReason())
                .matches("Host EC2 \\(instance i-[0-9a-f]{17}\\) terminated\\.");
        assertThat(fixture.describe(runs).attempts())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.container().exitCode()).isNull());
    }

    @Test
    void goesOnWithArraysWhereTheyWere() {
        String array = fixture.submit(
                "array",
                fixture.define("array", "[ $AWS_BATCH_JOB_ARRAY_INDEX = 0 ] || sleep 1000"),
                job -> job.arrayProperties(a -> a.size(2)));
        fixture.await(array + ":0", JobStatus.SUCCEEDED);
        fixture.await(array + ":1", JobStatus.RUNNING);

        restart();

        assertThat(fixture.awaitEnd(array).arrayProperties().statusSummary())
                .containsEntry("SUCCEEDED", 1)
                .containsEntry("FAILED", 1);
    }

    @Test
    void comesBackAtTheSameAddressWithTheSameKeys() {
        URI endpoint = fixture.aws().endpoint();
        Map<String, String> environment = fixture.aws().environment();

        restart();

        assertThat(fixture.aws().endpoint()).isEqualTo(endpoint);
        assertThat(fixture.aws().environment()).isEqualTo(environment);
    }

    @Test
    void forgetsWhatEndedMoreThanSevenDaysAgo() {
        String old = fixture.run("old", "true");
        fixture.awaitEnd(old);
        fixture.close();

        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(8));
        try (AwsEmulator late = AwsEmulator.start(EmulatorSettings.builder()
                .directory(directory.resolve("aws"))
                .clock(later)
                .build())) {
            assertThat(late.endpoint()).isNotNull();
        }
        fixture = BatchFixture.start(directory.resolve("aws"));

        assertThat(fixture.batch().describeJobs(request -> request.jobs(old)).jobs())
                .isEmpty();
        assertThat(directory.resolve("aws/logs")).isEmptyDirectory();
    }

    @Test
    void refusesADirectoryThatAnotherEmulatorUses() {
        EmulatorSettings settings =
                EmulatorSettings.builder().directory(directory.resolve("aws")).build();

        assertThatThrownBy(() -> AwsEmulator.start(settings))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot use " + directory.resolve("aws"))
                .cause()
                .hasMessageContaining(
                        "another emulator (process " + ProcessHandle.current().pid() + ") serves from this directory");
        assertThat(fixture.awaitEnd(fixture.run("on", "true")).status()).isEqualTo(JobStatus.SUCCEEDED);
    }

    @Test
    void takesUpJobsOfAnEmulatorThatWasKilled() throws IOException, InterruptedException {
        Path place = Files.createDirectories(directory.resolve("killed"));
        Process killed = KilledEmulator.start(place);
        List<String> ids = KilledEmulator.submitted(killed, place);
        killed.destroyForcibly().waitFor();
        // One ends while no emulator is there, one goes on, one is killed.
        Files.writeString(place.resolve("go-first"), "");
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(place.resolve("done-first")));
        long third = Long.parseLong(Files.readString(place.resolve("pid-third")).strip());
        ProcessHandle victim = ProcessHandle.of(third).orElseThrow();
        victim.parent().orElseThrow().destroyForcibly();
        victim.destroyForcibly();
        victim.onExit().join();

        try (BatchFixture next = BatchFixture.start(place.resolve("aws"))) {
            assertThat(next.awaitEnd(ids.get(0)).container().exitCode()).isEqualTo(5);
            assertThat(next.log(next.describe(ids.get(0)))).containsExactly("first begins", "first ends");
            assertThat(next.awaitEnd(ids.get(2)).statusReason()).startsWith("Host EC2 (instance i-");
            assertThat(next.describe(ids.get(1)).status()).isEqualTo(JobStatus.RUNNING);
            Files.writeString(place.resolve("go-second"), "");
            assertThat(next.awaitEnd(ids.get(1)).container().exitCode()).isEqualTo(5);
            assertThat(next.log(next.describe(ids.get(1)))).containsExactly("second begins", "second ends");
            assertThat(next.describe(ids.get(1)).attempts()).hasSize(1);
        }
        assertThat(place.resolve("aws/jobs")).isEmptyDirectory();
    }
}
