package io.penstock.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code penstock doctor}, from the command line to AWS and back. */
final class DoctorTest {
    @TempDir
    private Path directory;

    private BatchProject project;

    @BeforeEach
    void start() {
        project = BatchProject.start(directory);
    }

    @AfterEach
    void stop() {
        project.close();
    }

    @Test
    void findsNothingWrongWithAGoodProject() {
        Penstock.End end = project.penstock().call("doctor");

        assertThat(end.status()).as("%s", end).isZero();
        assertThat(end.out())
                .contains(
                        "ok       credentials: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, from environment",
                        "not from named profile: neither aws.profile nor AWS_PROFILE",
                        "ok       s3://work-bucket/runs: takes, gives back and deletes a probe object",
                        "ok       s3://results/tables: takes",
                        "ok       s3://inputs/reads: can be listed",
                        "ok       queue big: is ENABLED and VALID",
                        "ok       process COUNT: ",
                        "No errors, 0 warnings, 1 unknown")
                .doesNotContain(project.aws().secretAccessKey());
    }

    @Test
    void endsWithTheStatusOfABackEndWhereSomethingIsWrong() {
        Penstock.End end = project.penstock()
                .file("more.config", "process { withLabel: bigTask { queue = 'gone'; containerOptions = '--gpus 2' } }")
                .call("doctor", "-c", "more.config");

        assertThat(end.status()).as("%s", end).isEqualTo(4);
        assertThat(end.out())
                .contains(
                        "error    queue gone: does not exist in region us-east-1 at ",
                        "more.config:1",
                        "→ check the directive queue and aws.region",
                        "error    process COUNT: ",
                        "--gpus");
    }

    @Test
    void looksAtWhatALaterAttemptAsksFor() {
        String later = """
                process {
                    withLabel: bigTask {
                        errorStrategy = 'retry'
                        maxRetries = 2
                        queue = { task.attempt > 1 ? 'ondemand' : 'big' }
                    }
                }
                """;

        Penstock.End doctor = project.penstock().file("more.config", later).call("doctor", "-c", "more.config");
        Penstock.End iam = project.penstock().call("iam", "-c", "more.config");

        assertThat(doctor.out()).contains("error    queue ondemand: does not exist", "queue big: is ENABLED");
        assertThat(iam.out()).contains("job-queue/big", "job-queue/ondemand");
    }

    @Test
    void looksAtAConfigurationThatHasNoScript() {
        Penstock.End end = project.penstock().call("doctor", "-C", "nextflow.config", "empty");

        assertThat(end.status()).as("%s", end).isNotZero();
        Penstock alone = Penstock.in(directory.resolve("alone"))
                .with(project.aws().environment())
                .file("nextflow.config", "process.queue = 'big'\nprocess.executor = 'awsbatch'\n");
        assertThat(alone.call("doctor", "-b", "s3://work-bucket/runs").out())
                .contains("queue big: is ENABLED and VALID", "s3://work-bucket/runs: takes");
    }

    @Test
    void printsJsonWithoutSecrets() throws Exception {
        Penstock.End end = project.penstock().call("doctor", "--json");

        JsonNode findings = new ObjectMapper().readTree(end.out()).get("findings");
        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding.get("verdict").asText()).isIn("ok", "warning", "error", "unknown"));
        assertThat(end.out()).doesNotContain(project.aws().secretAccessKey(), "\u001b");
    }

    @Test
    void saysWhyNoPlaceHasCredentials() {
        Penstock.End end = project.penstock().with(project.withoutKeys()).call("doctor");

        assertThat(end.status()).as("%s", end).isEqualTo(4);
        assertThat(end.out())
                .contains("error    credentials: no AWS credentials are found", "AWS_ACCESS_KEY_ID is not set")
                .contains("unknown  everything else: cannot be asked without credentials");
    }

    @Test
    void explainsItself() {
        assertThat(project.penstock().call("doctor", "--help").out())
                .contains("ok, warning, error, or unknown", "--json", "exit status is 4");
        assertThat(project.penstock().call("iam", "--help").out())
                .contains("--format", "terraform")
                .doesNotContain("-resume");
    }
}
