package io.penstock.emulator.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.batch.model.ArrayJobDependency;
import software.amazon.awssdk.services.batch.model.JobDependency;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.JobStatus;
import software.amazon.awssdk.services.batch.model.KeyValuePair;

final class JobRunTest {

    @TempDir
    private Path directory;

    private BatchFixture fixture;

    @BeforeEach
    void start() {
        fixture = BatchFixture.start(directory.resolve("aws"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void runsTheCommandAndDescribesItsSuccess() throws Exception {
        Path file = directory.resolve("out");

        String id = fixture.run("writer", "echo hello > '" + file + "'");
        JobDetail job = fixture.awaitEnd(id);

        assertThat(Files.readString(file)).isEqualTo("hello\n");
        assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(job.statusReason()).isEqualTo("Essential container in task exited");
        assertThat(job.container().exitCode()).isZero();
        assertThat(job.startedAt()).isBetween(job.createdAt(), job.stoppedAt());
        assertThat(job.attempts()).hasSize(1);
        assertThat(job.jobQueue()).isEqualTo("arn:aws:batch:us-east-1:000000000000:job-queue/q");
        assertThat(job.jobDefinition()).endsWith(":job-definition/writer:1");
    }

    @Test
    void givesTheExitCodeOfAFailure() {
        JobDetail job = fixture.awaitEnd(fixture.run("failing", "exit 42"));

        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.container().exitCode()).isEqualTo(42);
        assertThat(job.attempts().get(0).container().exitCode()).isEqualTo(42);
        assertThat(job.statusReason()).isEqualTo("Essential container in task exited");
    }

    @Test
    void saysWhyACommandCannotStart() {
        String definition = fixture.define("missing", "true");

        String id =
                fixture.submit("missing", definition, job -> job.containerOverrides(o -> o.command("no-such-tool")));
        JobDetail job = fixture.awaitEnd(id);

        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.statusReason()).isEqualTo("Task failed to start");
        assertThat(job.container().exitCode()).isNull();
        assertThat(job.container().reason())
                .startsWith("CannotStartContainerError")
                .contains("no-such-tool");
    }

    @Test
    void keepsOutputAndErrorsInOneLogStream() {
        JobDetail job = fixture.awaitEnd(fixture.run("talker", "echo one; echo zwei ü >&2; printf three"));

        assertThat(job.container().logStreamName()).matches("talker/default/[0-9a-f]{32}");
        assertThat(fixture.log(job)).containsExactly("one", "zwei ü", "three");
    }

    @Test
    void setsTheVariablesOfBatchAndOfTheJobAndNoOthers() {
        String definition = fixture.define("env", "env -0 | sort -z | tr '\\0' '\\n'");

        String id = fixture.submit(
                "env",
                definition,
                job -> job.containerOverrides(o -> o.environment(KeyValuePair.builder()
                        .name("GREETING")
                        .value("a 'b' $c")
                        .build())));
        JobDetail job = fixture.awaitEnd(id);

        assertThat(fixture.log(job))
                .contains(
                        "AWS_BATCH_JOB_ID=" + id,
                        "AWS_BATCH_JOB_ATTEMPT=1",
                        "AWS_BATCH_JQ_NAME=q",
                        "AWS_BATCH_CE_NAME=q-ce",
                        "AWS_REGION=us-east-1",
                        "AWS_ENDPOINT_URL=" + fixture.aws().endpoint(),
                        "GREETING=a 'b' $c",
                        "LANG=C.UTF-8")
                .anyMatch(line -> line.startsWith("AWS_ACCESS_KEY_ID=ASIA"))
                .anyMatch(line -> line.startsWith("HOME=" + directory))
                .noneMatch(line -> line.startsWith("LC_ALL="));
    }

    @Test
    void leavesNoDirectoryBehind() {
        JobDetail job = fixture.awaitEnd(fixture.run("tidy", "mkdir -p a/b; touch a/b/c; pwd"));

        assertThat(Path.of(fixture.log(job).get(0))).doesNotExist();
    }

    @Test
    void replacesParametersInTheCommand() {
        String definition = fixture.define("refs", "true", more -> more.parameters(Map.of("word", "default")));

        String id = fixture.submit(
                "refs",
                definition,
                job -> job.containerOverrides(o -> o.command("echo", "Ref::word", "Ref::other"))
                        .parameters(Map.of("word", "given")));

        assertThat(fixture.log(fixture.awaitEnd(id))).containsExactly("given Ref::other");
    }

    @Test
    void failsAJobWhoseOverridesAreTooLongAfterAcceptingIt() {
        String definition = fixture.define("long", "true");

        String id = fixture.submit(
                "long", definition, job -> job.containerOverrides(o -> o.command("echo", "x".repeat(8200))));
        JobDetail job = fixture.awaitEnd(id);

        assertThat(job.statusReason()).isEqualTo("Container Overrides length must be at most 8192");
        assertThat(job.attempts()).isEmpty();
    }

    @Test
    void startsAJobWhenThoseItDependsOnHaveSucceeded() throws Exception {
        Path file = directory.resolve("order");
        String first = fixture.run("first", "sleep 0.2; echo first >> '" + file + "'");

        String definition = fixture.define("second", "echo second >> '" + file + "'");
        String second = fixture.submit("second", definition, job -> job.dependsOn(BatchFixture.after(first)));

        assertThat(fixture.awaitEnd(second).status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(Files.readString(file)).isEqualTo("first\nsecond\n");
    }

    @Test
    void failsAJobWhoseDependencyFailed() {
        String first = fixture.run("bad", "exit 1");

        String second = fixture.submit(
                "after", fixture.define("after", "true"), job -> job.dependsOn(BatchFixture.after(first)));

        assertThat(fixture.awaitEnd(second).statusReason()).isEqualTo("Dependent Job failed");
    }

    @Test
    void runsEveryChildOfAnArray() {
        String definition = fixture.define("array", "echo $AWS_BATCH_JOB_ARRAY_INDEX; exit $AWS_BATCH_JOB_ARRAY_INDEX");

        String id = fixture.submit("array", definition, job -> job.arrayProperties(a -> a.size(3)));
        JobDetail parent = fixture.awaitEnd(id);

        assertThat(parent.status()).isEqualTo(JobStatus.FAILED);
        assertThat(parent.arrayProperties().statusSummary())
                .containsEntry("SUCCEEDED", 1)
                .containsEntry("FAILED", 2);
        assertThat(fixture.log(fixture.describe(id + ":2"))).containsExactly("2");
    }

    @Test
    void runsTheChildrenOfASequentialArrayOneAfterTheOther() throws Exception {
        Path file = directory.resolve("sequence");
        String definition = fixture.define("seq", "echo $AWS_BATCH_JOB_ARRAY_INDEX >> '" + file + "'");

        String id = fixture.submit(
                "seq",
                definition,
                job -> job.arrayProperties(a -> a.size(4))
                        .dependsOn(JobDependency.builder()
                                .type(ArrayJobDependency.SEQUENTIAL)
                                .build()));

        assertThat(fixture.awaitEnd(id).status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(Files.readString(file)).isEqualTo("0\n1\n2\n3\n");
    }
}
