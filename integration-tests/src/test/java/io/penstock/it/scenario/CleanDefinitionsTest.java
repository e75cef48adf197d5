package io.penstock.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code penstock clean --job-definitions}, after a run that registered one. */
final class CleanDefinitionsTest {
    private static final String NAME = "penstock-debian-12-slim-[0-9a-f]{32}:1";

    @TempDir
    private Path directory;

    @Test
    void deregistersWhatRunsMadeAndNobodyUsedForATime() {
        try (BatchProject project = BatchProject.start(directory)) {
            Penstock penstock = project.penstock();
            assertThat(penstock.run("main.nf").status()).isZero();

            assertThat(penstock.call("clean", "-n", "--job-definitions").out())
                    .isEqualTo("No job definition of ours has been unused for 30d in region us-east-1\n");
            assertThat(penstock.call("clean", "-n", "--job-definitions", "-unused", "0d")
                            .out())
                    .matches("Would deregister " + NAME + " in region us-east-1\n");
            assertThat(penstock.call("clean", "-f", "--job-definitions", "-unused", "0d")
                            .out())
                    .matches("Deregistered " + NAME + " in region us-east-1\n");
            assertThat(penstock.call("clean", "-f", "--job-definitions", "-unused", "0d")
                            .out())
                    .startsWith("No job definition of ours");
            penstock.file(
                    "far.config",
                    "process { withName: COUNT { queue = 'arn:aws:batch:eu-west-3:000000000000:job-queue/big' } }");
            assertThat(penstock.call("clean", "-n", "--job-definitions", "-c", "far.config")
                            .out())
                    .isEqualTo("""
                            No job definition of ours has been unused for 30d in region us-east-1
                            No job definition of ours has been unused for 30d in region eu-west-3
                            """);
            assertThat(penstock.call("log", "-q").out())
                    .as("no run is cleared away")
                    .isNotEmpty();
        }
    }
}
