package io.penstock.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.contract.RecordingObserver;
import io.penstock.contract.StrangeNames;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.WorkFile;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunningAttempt;
import io.penstock.spi.TaskExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs attempts in containers of the docker that this machine has. */
final class RealContainerTest {
    private static final long SEED = 20_251_122;

    @TempDir
    Path directory;

    private final FileStore store = Local.fileStore();
    private String image = "";
    private String container = "";
    private @Nullable TaskExecutor executor;

    @BeforeEach
    void start() {
        image = DockerOnThisMachine.image();
        Map<String, Object> settings = Map.of("docker.enabled", true, "docker.runOptions", "--network none");
        executor = Local.executor(LocalSettings.from(new MapConfiguration(settings), directory.resolve("work")));
    }

    @AfterEach
    void close() {
        if (executor != null) {
            executor.close();
        }
        if (!container.isEmpty()) {
            DockerOnThisMachine.remove(container);
        }
    }

    @Test
    void stagesInputsWithStrangeNames() {
        List<String> names = StrangeNames.some(60, SEED);
        TaskAttempt.Builder attempt = attempt("cat -- ./in/*/* > all; ls -1 in | wc -l > count; cp -r -L in out");
        for (int i = 0; i < names.size(); i++) {
            // The directories are strange too, for each becomes a mount.
            FileLocation input = FileLocation.of(directory
                    .resolve("data")
                    .resolve(names.get(names.size() - 1 - i))
                    .resolve(names.get(i)));
            store.write(input, ("<" + i + ">").getBytes(UTF_8));
            attempt.addInputs(new InputFile(input, "in/" + i + "/" + names.get(i)));
        }
        TaskAttempt made = attempt.build();

        assertThat(run(made)).as("seed %s: %s", SEED, error(made)).isEqualTo(TaskOutcome.succeeded());
        assertThat(file(made, "count")).hasContent("60");
        for (int i = 0; i < names.size(); i++) {
            assertThat(file(made, "out/" + i + "/" + names.get(i))).hasContent("<" + i + ">");
        }
    }

    @Test
    void readsInputsThatAreLinks() throws Exception {
        Path real =
                Files.createDirectories(directory.resolve("real, \"place\"")).resolve("file");
        Files.writeString(real, "content");
        Path relative = Files.createDirectories(directory.resolve("links")).resolve("one");
        Files.createSymbolicLink(relative, Path.of("../real, \"place\"/file"));
        Path absolute = directory.resolve("two");
        Files.createSymbolicLink(absolute, relative);
        TaskAttempt attempt = attempt("cat in > out")
                .addInputs(new InputFile(FileLocation.of(absolute), "in"))
                .build();

        assertThat(run(attempt)).as(error(attempt)).isEqualTo(TaskOutcome.succeeded());
        assertThat(file(attempt, "out")).hasContent("content");
    }

    @Test
    void obeysTheOptionsOfTheContainer() {
        TaskAttempt attempt = attempt("ulimit -n; echo $A; df -m /dev/shm | tail -n 1")
                .directives(directives()
                        .containerOptions("--ulimit nofile=1024 -e A='b=c d' --shm-size 48m")
                        .build())
                .build();

        assertThat(run(attempt)).as(error(attempt)).isEqualTo(TaskOutcome.succeeded());
        assertThat(file(attempt, WorkFile.OUT)).content().matches("(?s)1024\nb=c d\nshm +48 .*");
    }

    @Test
    void passesVariablesInputAndStatus() {
        TaskAttempt attempt = attempt("")
                .body(TaskBody.builder()
                        .script("cat; echo \"$VARIABLE\"; echo oh >&2; exit 3")
                        .standardInput("from the input\n")
                        .build())
                .putEnvironment("VARIABLE", "it's\n\"set\" $HOME")
                .build();

        assertThat(run(attempt)).isEqualTo(TaskOutcome.toolExit(3));
        assertThat(file(attempt, WorkFile.OUT)).hasContent("from the input\nit's\n\"set\" $HOME");
        assertThat(error(attempt)).contains("oh");
    }

    @Test
    void leavesNoContainerBehindAtTheEnd() {
        TaskAttempt attempt = attempt("true").build();

        assertThat(run(attempt)).isEqualTo(TaskOutcome.succeeded());
        assertThat(DockerOnThisMachine.has(container)).isFalse();
    }

    @Test
    void endsTheContainerWhenCancelled() {
        TaskAttempt attempt =
                attempt("trap '' TERM; touch begun; while :; do sleep 1; done").build();
        RunningAttempt running = submit(attempt);
        Awaitility.await().until(() -> Files.exists(file(attempt, "begun")));

        running.cancel("no longer wanted");

        assertThat(outcome(running))
                .isInstanceOfSatisfying(
                        TaskOutcome.Failed.class,
                        failed -> assertThat(failed.failureClass()).isEqualTo(FailureClass.CANCELLED));
        awaitNoContainer();
    }

    @Test
    void endsTheContainerWhenItsTimeIsOver() {
        TaskAttempt attempt = attempt("trap '' TERM; while :; do sleep 1; done")
                .directives(directives().time(Duration.ofSeconds(3)).build())
                .build();

        assertThat(run(attempt))
                .isInstanceOfSatisfying(
                        TaskOutcome.Failed.class,
                        failed -> assertThat(failed.failureClass()).isEqualTo(FailureClass.TIMEOUT));
        awaitNoContainer();
    }

    /** Docker makes a container in about 300 ms; a cancel that comes before has nothing to end yet. */
    @ParameterizedTest
    @ValueSource(ints = {0, 16, 28, 36, 100, 200, 400})
    void endsTheContainerWhenCancelledWhileItStarts(int milliseconds) {
        TaskAttempt attempt = attempt("trap '' TERM; while :; do sleep 1; done").build();
        RunningAttempt running = submit(attempt);
        Awaitility.await().pollDelay(Duration.ofMillis(milliseconds)).until(() -> true);

        running.cancel("no longer wanted");

        assertThat(outcome(running)).isInstanceOf(TaskOutcome.Failed.class);
        awaitNoContainer();
    }

    private void awaitNoContainer() {
        Awaitility.await()
                .during(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(5))
                .until(() -> !DockerOnThisMachine.has(container));
    }

    private TaskDirectives.Builder directives() {
        return TaskDirectives.builder().container(ContainerReference.parse(image));
    }

    private TaskAttempt.Builder attempt(String script) {
        return TaskFixtures.anAttempt(FileLocation.of(directory.resolve("work")), script)
                .directives(directives().build());
    }

    private RunningAttempt submit(TaskAttempt attempt) {
        container = attempt.jobName();
        TaskFixtures.prepare(attempt, store);
        return Objects.requireNonNull(executor).submit(attempt, new RecordingObserver());
    }

    private TaskOutcome run(TaskAttempt attempt) {
        return outcome(submit(attempt));
    }

    private static TaskOutcome outcome(RunningAttempt running) {
        return running.completion()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join()
                .outcome();
    }

    private static String error(TaskAttempt attempt) {
        try {
            return Files.readString(file(attempt, WorkFile.ERR));
        } catch (IOException e) {
            return String.valueOf(e);
        }
    }

    private static Path file(TaskAttempt attempt, String name) {
        return attempt.workDirectory().resolve(name).toPath();
    }
}
