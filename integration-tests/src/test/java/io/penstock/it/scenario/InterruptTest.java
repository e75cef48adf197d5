package io.penstock.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.penstock.emulator.AwsCommand;
import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class InterruptTest {
    private static final int INTERRUPTED = 130;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SCRIPT = """
            process HERE {
                script: "sleep 1000 & echo \\$! > $launchDir/local.pid; wait"
            }
            process THERE {
                executor 'awsbatch'
                queue 'queue'
                container 'debian:12-slim'
                script: "sleep 1000 & echo \\$! > $launchDir/batch.pid; wait"
            }
            workflow { HERE(); THERE() }
            """;

    @TempDir
    private Path directory;

    @Test
    @Timeout(120)
    void ctrlCEndsLocalProcessesAndBatchJobs() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("main.nf"), SCRIPT);
        try (AwsEmulator aws = AwsEmulator.start(EmulatorSettings.builder()
                .directory(directory.resolve("aws"))
                .awsCommand(AwsCommand.STAND_IN)
                .build())) {
            aws.createBucket("bucket");
            aws.createJobQueue("queue");
            ProcessBuilder builder = Launcher.command(directory, "run", "main.nf", "-b", "s3://bucket/work");
            // A test that was started in the background has this signal ignored, and so has what it starts.
            builder.command().addAll(0, List.of("env", "--default-signal=INT"));
            builder.environment().putAll(aws.environment());
            Path output = directory.resolve("output");
            Process penstock = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try {
                ProcessHandle here = started("local.pid");
                ProcessHandle there = started("batch.pid");

                new ProcessBuilder("kill", "-INT", String.valueOf(penstock.pid()))
                        .start()
                        .waitFor();

                assertThat(penstock.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .as(() -> text(output))
                        .isTrue();
                assertThat(penstock.exitValue()).as(() -> text(output)).isEqualTo(INTERRUPTED);
                await().atMost(PATIENCE).untilAsserted(() -> {
                    assertThat(here.isAlive()).isFalse();
                    assertThat(there.isAlive()).isFalse();
                });
                assertThat(text(output)).contains("Interrupted: ending what runs", "2 cancelled");
            } finally {
                penstock.destroyForcibly();
            }
        }
    }

    private static final String FAR = """
            process THERE {
                executor 'awsbatch'
                queue 'queue'
                container 'debian:12-slim'
                script: "sleep 1000 & echo \\$! > $launchDir/batch.pid; wait"
            }
            workflow { THERE() }
            """;

    @Test
    @Timeout(120)
    void ctrlCEndsARunThatWaitsForCredentialsAndSaysWhatIsLeft() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("main.nf"), FAR);
        try (AwsEmulator aws = AwsEmulator.start(EmulatorSettings.builder()
                .directory(directory.resolve("aws"))
                .awsCommand(AwsCommand.STAND_IN)
                .build())) {
            aws.createBucket("bucket");
            aws.createJobQueue("queue");
            Path output = directory.resolve("output");
            ProcessBuilder builder =
                    withProfile(Launcher.command(directory, "run", "main.nf", "-b", "s3://bucket/work"), aws);
            builder.command().addAll(0, List.of("env", "--default-signal=INT"));
            Process penstock = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try {
                ProcessHandle there = started("batch.pid");
                aws.faults().expireCredentials(true);
                await().atMost(PATIENCE).until(() -> text(output).contains("credentials have expired"));
                signal("INT", penstock);

                assertThat(penstock.waitFor(30, TimeUnit.SECONDS))
                        .as(() -> text(output))
                        .isTrue();
                assertThat(text(output)).contains("of THERE could not be ended", "'penstock cancel' ends it");
                assertThat(there.isAlive()).isTrue();

                aws.faults().expireCredentials(false);
                assertThat(Launcher.output(withProfile(Launcher.command(directory, "cancel"), aws)))
                        .contains("THERE (", ": ended");
                await().atMost(PATIENCE).until(() -> !there.isAlive());
            } finally {
                penstock.destroyForcibly();
            }
        }
    }

    /** Keys that somebody can renew, unlike those of the environment. */
    private ProcessBuilder withProfile(ProcessBuilder builder, AwsEmulator aws) throws IOException {
        Path keys = Files.writeString(
                directory.resolve("credentials"),
                "[default]\naws_access_key_id = %s\naws_secret_access_key = %s\n"
                        .formatted(aws.accessKeyId(), aws.secretAccessKey()));
        builder.environment().putAll(aws.environment());
        builder.environment().keySet().removeAll(List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"));
        builder.environment().put("AWS_SHARED_CREDENTIALS_FILE", keys.toString());
        builder.environment().put("AWS_CONFIG_FILE", directory.resolve("config").toString());
        return builder;
    }

    private static final String STUBBORN = """
            process HERE {
                script: "trap '' TERM INT; (trap '' TERM INT; echo \\$BASHPID > $launchDir/child.pid; sleep 1000; sleep 1000) & sleep 1000; sleep 1000"
            }
            workflow { HERE() }
            """;

    private Process startStubborn(Path output) throws IOException {
        Files.writeString(directory.resolve("main.nf"), STUBBORN);
        ProcessBuilder builder = Launcher.command(directory, "run", "main.nf");
        builder.command().addAll(0, List.of("env", "--default-signal=INT"));
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    private static void signal(String name, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    @Test
    @Timeout(120)
    void sigtermEndsAProcessTreeThatIgnoresItWithinTenSeconds() throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Process penstock = startStubborn(output);
        try {
            ProcessHandle child = started("child.pid");
            // The head hears of its task's start a little later than the task itself.
            await().atMost(PATIENCE).until(() -> text(output).contains("HERE  started"));
            signal("TERM", penstock);

            assertThat(penstock.waitFor(10, TimeUnit.SECONDS))
                    .as(() -> text(output))
                    .isTrue();
            assertThat(penstock.exitValue()).isEqualTo(INTERRUPTED);
            await().atMost(PATIENCE).until(() -> !child.isAlive());
            assertThat(text(output)).contains("ending what runs, which is HERE (process ");
        } finally {
            penstock.destroyForcibly();
        }
    }

    @Test
    @Timeout(120)
    void aSecondCtrlCLeavesAtOnceAndSaysWhatIsLeft() throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Process penstock = startStubborn(output);
        ProcessHandle child = started("child.pid");
        try {
            await().atMost(PATIENCE).until(() -> text(output).contains("HERE  started"));
            signal("INT", penstock);
            await().atMost(PATIENCE).until(() -> text(output).contains("Interrupted"));
            signal("INT", penstock);

            assertThat(penstock.waitFor(3, TimeUnit.SECONDS))
                    .as(() -> text(output))
                    .isTrue();
            assertThat(penstock.exitValue()).isEqualTo(INTERRUPTED);
            assertThat(text(output)).contains("penstock cancel", "HERE (process ");
        } finally {
            penstock.destroyForcibly();
            child.parent().ifPresent(ProcessHandle::destroyForcibly);
            child.descendants().forEach(ProcessHandle::destroyForcibly);
            child.destroyForcibly();
        }
    }

    private ProcessHandle started(String name) {
        Path file = directory.resolve(name);
        await().atMost(PATIENCE).until(() -> Files.exists(file) && text(file).endsWith("\n"));
        return ProcessHandle.of(Long.parseLong(text(file).strip())).orElseThrow();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
