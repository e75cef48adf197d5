package io.penstock.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.emulator.AwsCommand;
import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong ends a run with one clear message, the right status, and nothing half-done. */
final class BadInputTest {
    private static final int TASK_FAILED = 1;
    private static final int USAGE = 2;
    private static final int CONFIGURATION = 3;
    private static final int BACK_END = 4;
    private static final String HELLO = """
        process HELLO {
            output: stdout
            script: "echo hello"
        }
        workflow { HELLO() | view }
        """;
    private static final String BATCH = "process { executor = 'awsbatch'; queue = 'queue'; container = 'debian' }\n";

    @TempDir
    private static Path emulatorDirectory;

    @TempDir
    private Path directory;

    private static AwsEmulator aws;

    @BeforeAll
    static void serve() {
        aws = AwsEmulator.start(EmulatorSettings.builder()
                .directory(emulatorDirectory)
                .awsCommand(AwsCommand.STAND_IN)
                .build());
        aws.createBucket("bucket");
        aws.createJobQueue("queue");
    }

    @AfterAll
    static void end() {
        aws.close();
    }

    @Test
    void unknownExecutor() {
        Penstock.End end = project(HELLO, "process {\n  withName: HELLO { executor = 'awsbach' }\n}")
                .run("main.nf");

        assertRefused(end, CONFIGURATION, "HELLO", "awsbach", "nextflow.config:2", "awsbatch");
    }

    @Test
    void batchWithoutQueueContainerOrWorkDirectoryAllAtOnce() {
        Penstock.End end = project(HELLO, "process.executor = 'awsbatch'").run("main.nf");

        assertRefused(end, CONFIGURATION, "HELLO", "queue", "container", "s3://", "-bucket-dir");
    }

    @Test
    void aBucketWithoutADirectory() {
        Penstock.End end = project(HELLO, BATCH).run("main.nf", "-w", "s3://bucket");

        assertRefused(end, CONFIGURATION, "s3://bucket", "s3://bucket/work");
    }

    @Test
    void aBucketDirectoryThatIsNone() {
        Penstock.End end = project(HELLO, BATCH + "bucketDir = '/data/work'").run("main.nf");

        assertRefused(end, CONFIGURATION, "nextflow.config:2", "/data/work", "s3://");
    }

    @Test
    void aSyntaxError() {
        Penstock.End end =
                project("workflow {\n    x = [1, 2\n    println x )\n}\n", "").run("main.nf");

        assertRefused(end, CONFIGURATION, "main.nf:3:", "    println x )");
    }

    @Test
    void aSyntaxErrorInTheConfiguration() {
        Penstock.End end = project(HELLO, "process {\n  cpus = = 2\n}\n").run("main.nf");

        assertRefused(end, CONFIGURATION, "nextflow.config:2:", "cpus = = 2");
    }

    @Test
    void aMissingScript() {
        assertRefused(Penstock.in(directory).run("nowhere.nf"), CONFIGURATION, "nowhere.nf");
    }

    @Test
    void aMissingInputFile() {
        String script = """
            process READ {
                input: path x
                script: "cat $x"
            }
            workflow { READ(channel.fromPath('none.txt')) }
            """;

        Penstock.End end = project(script, "").run("main.nf");

        assertThat(end.status()).as("%s", end).isEqualTo(TASK_FAILED);
        assertThat(end.err())
                .contains("warning: process READ: the input file", "none.txt does not exist", "Task failed: READ");
    }

    @Test
    void aMissingBucket() {
        Penstock.End end =
                project(HELLO, BATCH).with(aws.environment()).run("main.nf", "-b", "s3://no-such-bucket/work");

        assertRefused(end, BACK_END, "no-such-bucket");
    }

    @Test
    void aMissingBucketOfTheConfigurationWithItsLine() {
        Penstock.End end = project(HELLO, BATCH + "bucketDir = 's3://no-such-bucket/work'")
                .with(aws.environment())
                .run("main.nf");

        assertRefused(end, BACK_END, "no-such-bucket", "(work directory set at ", "nextflow.config:2)");
    }

    @Test
    void aMissingBucketIsToldBeforeAnyTaskRuns() {
        Penstock.End end = project(twoPlaces("'queue'"), "")
                .with(aws.environment())
                .run("main.nf", "-b", "s3://no-such-bucket/work");

        assertRefused(end, BACK_END, "THERE", "no-such-bucket");
        assertThat(end.out()).doesNotContain("started");
    }

    @Test
    void aQueueThatTurnsOutToBeMissingEndsWhatRuns() {
        Penstock.End end = project(twoPlaces("{ 'no-such-queue' }"), "")
                .with(aws.environment())
                .run("main.nf", "-b", "s3://bucket/work");

        assertThat(end.status()).as("%s", end).isEqualTo(BACK_END);
        assertThat(end.err())
                .contains("error: process THERE: job queue no-such-queue")
                .as("what was never submitted does not run")
                .doesNotContain("may still run");
    }

    private static String twoPlaces(String queue) {
        return """
            process HERE {
                input: val x
                script: 'sleep 60'
            }
            process THERE {
                executor 'awsbatch'
                queue %s
                container 'debian'
                script: 'true'
            }
            workflow { HERE(channel.of(1, 2, 3)); THERE() }
            """.formatted(queue);
    }

    @Test
    void aMissingQueue() {
        Penstock.End end = project(HELLO, BATCH + "process.queue = 'no-such-queue'")
                .with(aws.environment())
                .run("main.nf", "-b", "s3://bucket/work");

        assertRefused(end, BACK_END, "no-such-queue", "us-east-1", "(queue set at ", "nextflow.config:2:1, process)");
    }

    @Test
    void wrongCredentials() {
        Penstock.End end = project(HELLO, BATCH)
                .with(aws.environment())
                .with("AWS_SECRET_ACCESS_KEY", "wrong")
                .run("main.nf", "-b", "s3://bucket/work");

        assertRefused(end, BACK_END, "credentials");
        assertThat(end.err()).doesNotContain("wrong\n");
    }

    @Test
    void aFailingTask() {
        String script = """
            process FRAGILE {
                input: val x
                script:
                \"""
                echo about to break >&2
                exit 42
                \"""
            }
            workflow { FRAGILE('a') }
            """;

        Penstock.End end = project(script, "").run("main.nf");

        assertThat(end.status()).as("%s", end).isEqualTo(TASK_FAILED);
        assertThat(end.err())
                .contains("Task failed: FRAGILE:", "exit status     42", "exit 42", "about to break")
                .containsPattern("work directory  \\S+/work/[0-9a-f]{2}/[0-9a-f]{30}");
        assertThat(end.out()).contains("1 failed");
    }

    @Test
    void aMissingConfigurationFile() {
        assertRefused(project(HELLO, "").run("main.nf", "-c", "none.config"), CONFIGURATION, "none.config", "-c");
    }

    @Test
    void anUnknownOption() {
        assertRefused(project(HELLO, "").run("main.nf", "-resum"), USAGE, "-resum", "-resume");
    }

    private Penstock project(String script, String configuration) {
        return Penstock.in(directory).file("main.nf", script).file("nextflow.config", configuration);
    }

    private static void assertRefused(Penstock.End end, int status, String... words) {
        assertThat(end.status()).as("%s", end).isEqualTo(status);
        assertThat(end.err()).contains(words).startsWith("error: ").doesNotContain("\tat ");
        assertThat(end.out()).doesNotContain("submitted", "started", "succeeded (");
    }
}
