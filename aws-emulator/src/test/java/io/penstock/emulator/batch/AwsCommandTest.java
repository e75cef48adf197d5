package io.penstock.emulator.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.emulator.AwsCommand;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.JobStatus;

/** The machine's own {@code aws} command drives Batch; jobs use the stand-in. */
final class AwsCommandTest {

    @TempDir
    private Path directory;

    private BatchFixture fixture;

    @BeforeEach
    void start() {
        fixture = BatchFixture.start(directory.resolve("aws"), settings -> settings.awsCommand(AwsCommand.STAND_IN));
        fixture.aws().createBucket("data");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void jobsFindTheStandIn() {
        JobDetail job = fixture.awaitEnd(fixture.run(
                "copy",
                "echo 'echo it works' | aws s3 cp - s3://data/run.sh && aws s3 cp s3://data/run.sh - | bash"
                        + " && aws s3 ls s3://data/"));

        assertThat(fixture.log(job))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("it works"),
                        line -> assertThat(line).endsWith(" run.sh"));
        assertThat(job.container().exitCode()).isZero();
    }

    @Test
    void theRealCommandSubmitsAndDescribes() throws Exception {
        Assumptions.assumeTrue(hasAws(), "skipped: no aws");
        fixture.define("cli", "echo from the command");

        String id = aws(
                "batch",
                "submit-job",
                "--job-name",
                "cli",
                "--job-queue",
                "q",
                "--job-definition",
                "cli",
                "--query",
                "jobId",
                "--output",
                "text");
        JobDetail job = fixture.awaitEnd(id);
        String status = aws(
                "batch",
                "describe-jobs",
                "--jobs",
                id,
                "--query",
                "jobs[0].[status,container.exitCode]",
                "--output",
                "text");
        String lines = aws(
                "logs",
                "get-log-events",
                "--log-group-name",
                "/aws/batch/job",
                "--log-stream-name",
                job.container().logStreamName(),
                "--query",
                "events[].message",
                "--output",
                "text");

        assertThat(status).isEqualTo("SUCCEEDED\t0");
        assertThat(lines).isEqualTo("from the command");
    }

    @Test
    void jobsUseTheRoleWithTheRealCommand() {
        Assumptions.assumeTrue(hasAws(), "skipped: no aws");
        try (BatchFixture machine = BatchFixture.start(directory.resolve("machine"))) {
            machine.aws().createBucket("data");

            JobDetail job = machine.await(
                    machine.run(
                            "real",
                            "echo text | aws s3 cp - s3://data/k --only-show-errors && aws s3 cp s3://data/k -"
                                    + " && aws sts get-caller-identity --query Arn --output text"),
                    JobStatus.SUCCEEDED);

            assertThat(machine.log(job))
                    .satisfiesExactly(
                            line -> assertThat(line).isEqualTo("text"),
                            line -> assertThat(line).contains(":assumed-role/"));
        }
    }

    private static boolean hasAws() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "aws")));
    }

    private String aws(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("aws"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(fixture.aws().environment());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
