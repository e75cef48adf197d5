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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code penstock cancel} from another terminal, of a run that was killed and of one that goes on. */
final class CancelTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String SCRIPT = """
            process HERE {
                script: "(trap '' TERM; sleep 1000; sleep 1000) & echo \\$! > $launchDir/local.pid; wait"
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

    private AwsEmulator aws;

    @BeforeEach
    void serve() throws IOException {
        Files.writeString(directory.resolve("main.nf"), SCRIPT);
        aws = AwsEmulator.start(EmulatorSettings.builder()
                .directory(directory.resolve("aws"))
                .awsCommand(AwsCommand.STAND_IN)
                .build());
        aws.createBucket("bucket");
        aws.createJobQueue("queue");
    }

    @AfterEach
    void end() {
        aws.close();
    }

    private ProcessBuilder penstock(String... arguments) {
        ProcessBuilder builder = Launcher.command(directory, arguments);
        builder.environment().putAll(aws.environment());
        return builder;
    }

    private Process startRun() throws IOException {
        return penstock("run", "main.nf", "-b", "s3://bucket/work")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
    }

    @Test
    @Timeout(180)
    void endsWhatAKilledRunLeftBehind() throws IOException, InterruptedException {
        Process head = startRun();
        ProcessHandle here = started("local.pid");
        ProcessHandle there = started("batch.pid");
        head.descendants().filter(CancelTest::isJava).forEach(ProcessHandle::destroyForcibly);
        head.destroyForcibly().waitFor();
        assertThat(here.isAlive()).as("outlives its head").isTrue();

        String said = Launcher.output(penstock("cancel"));

        assertThat(said).contains("HERE (", "THERE (", ": ended").endsWith("exit 0");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(here.isAlive()).isFalse();
            assertThat(there.isAlive()).isFalse();
        });
        assertThat(Launcher.output(penstock("cancel")))
                .contains("nothing behind")
                .endsWith("exit 0");
        assertThat(Launcher.output(penstock("log", "last", "-f", "name,status")))
                .contains("HERE\tABORTED", "THERE\tABORTED");
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("java"))
                .isPresent();
    }

    @Test
    @Timeout(180)
    void asksARunThatGoesOnToEnd() throws IOException, InterruptedException {
        Process head = startRun();
        try {
            ProcessHandle here = started("local.pid");
            ProcessHandle there = started("batch.pid");

            String said = Launcher.output(penstock("cancel", "last"));

            assertThat(said)
                    .contains("which is asked to end it", "nothing behind")
                    .endsWith("exit 0");
            assertThat(head.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            await().atMost(PATIENCE).until(() -> !here.isAlive() && !there.isAlive());
        } finally {
            head.destroyForcibly();
        }
    }

    private ProcessHandle started(String name) {
        Path file = directory.resolve(name);
        await().atMost(PATIENCE)
                .until(() -> Files.exists(file) && Files.readString(file).endsWith("\n"));
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
