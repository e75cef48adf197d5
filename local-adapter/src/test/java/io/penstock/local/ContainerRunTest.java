package io.penstock.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.contract.RecordingObserver;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.WorkFile;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContainerRunTest {
    /** Stands in for an engine: keeps its arguments, then runs what follows the image on this machine. */
    private static final String STAND_IN = """
            #!/bin/bash
            printf '%s\\n' "$@" > .engine-arguments
            while [ $# -gt 0 ] && [ "$1" != the-image ]; do shift; done
            shift
            [ ! -e unfit ] || { echo 'docker: exec: "/bin/bash": no such file' >&2; exit 127; }
            [ ! -e refuse ] || { echo 'pull access denied for the-image' >&2; exit 125; }
            exec "$@"
            """;

    @TempDir
    Path directory;

    private final FileStore store = Local.fileStore();

    @Test
    void runsTheScriptByTheEngine() throws Exception {
        FileLocation input = FileLocation.of(directory.resolve("data/in put"));
        store.write(input, "content".getBytes(UTF_8));
        TaskAttempt attempt = attempt("the-image", "cat 'in put'; echo \" $VARIABLE\"")
                .addInputs(new InputFile(input, "in put"))
                .putEnvironment("VARIABLE", "it's set")
                .build();

        assertThat(run(attempt)).isEqualTo(TaskOutcome.succeeded());
        assertThat(file(attempt, WorkFile.OUT)).hasContent("content it's set");
        assertThat(Files.readAllLines(file(attempt, ".engine-arguments")))
                .startsWith("run", "--rm", "-i", "--name", attempt.jobName())
                .containsSubsequence("-w", attempt.workDirectory().path(), "--user", "0:0", "the-image", "/bin/bash")
                .endsWith(WorkFile.LAUNCHER, "script");
    }

    @Test
    void saysThatAnImageWasRefused() throws Exception {
        TaskAttempt attempt = attempt("the-image", "true").build();
        store.write(attempt.workDirectory().resolve("refuse"), new byte[0]);

        assertThat(run(attempt))
                .isInstanceOfSatisfying(
                        TaskOutcome.Failed.class,
                        failed -> assertThat(failed.failureClass()).isEqualTo(FailureClass.IMAGE_PULL_FINAL))
                .asString()
                .contains("pull access denied");
    }

    @Test
    void tellsAnImageThatCannotRunAScriptFromAScriptThatMissesACommand() throws Exception {
        TaskAttempt unfit = attempt("the-image", "true").build();
        store.write(unfit.workDirectory().resolve("unfit"), new byte[0]);
        assertThat(run(unfit)).isInstanceOfSatisfying(TaskOutcome.Failed.class, failed -> {
            assertThat(failed.reason()).contains("the container could not be started", "/bin/bash");
            assertThat(failed.exitStatus()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {125, 126, 127})
    void takesTheEnginesStatusesForTheScriptsWhereThatBegan(int status) throws Exception {
        assertThat(run(attempt("the-image", "exit " + status).build())).isEqualTo(TaskOutcome.toolExit(status));
    }

    @Test
    void runsARealContainer() throws Exception {
        String image = DockerOnThisMachine.image();
        TaskAttempt attempt = attempt("the-image", "echo inside > out.txt")
                .directives(TaskDirectives.builder()
                        .container(ContainerReference.parse(image))
                        .build())
                .build();

        assertThat(run(attempt)).isEqualTo(TaskOutcome.succeeded());
        assertThat(file(attempt, "out.txt")).hasContent("inside");
    }

    private TaskAttempt.Builder attempt(String image, String script) throws IOException {
        Path engine = Files.createDirectories(directory.resolve("bin")).resolve("docker");
        Files.writeString(engine, STAND_IN);
        Files.setPosixFilePermissions(engine, PosixFilePermissions.fromString("rwx------"));
        return TaskFixtures.anAttempt(FileLocation.of(directory.resolve("work")), script)
                .directives(TaskDirectives.builder()
                        .container(ContainerReference.parse(image))
                        .beforeScript("PATH='" + engine.getParent() + "':$PATH")
                        .build());
    }

    private TaskOutcome run(TaskAttempt attempt) {
        LocalSettings settings = LocalSettings.builder()
                .workRoot(directory.resolve("work"))
                .container(ContainerSettings.builder()
                        .runOptions("--user $((1-1)):0")
                        .build())
                .build();
        TaskFixtures.prepare(attempt, store);
        try (TaskExecutor executor = Local.executor(settings)) {
            return executor.submit(attempt, new RecordingObserver())
                    .completion()
                    .toCompletableFuture()
                    .orTimeout(60, TimeUnit.SECONDS)
                    .join()
                    .outcome();
        }
    }

    private static Path file(TaskAttempt attempt, String name) {
        return attempt.workDirectory().resolve(name).toPath();
    }
}
