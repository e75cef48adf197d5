package io.penstock.emulator.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.batch.model.ContainerProperties;

/** Against a script in the place of docker, which keeps a list of its calls. */
final class ContainerEngineTest {

    @TempDir
    private Path directory;

    private Path calls = Path.of("/");

    @BeforeEach
    void write() throws Exception {
        calls = directory.resolve("calls");
        Path docker = Files.createFile(
                Files.createDirectories(directory.resolve("bin")).resolve("docker"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(docker, """
                #!/usr/bin/env bash
                echo "$*" >> '%s'
                case $1 in
                  version) exit 0 ;;
                  image) [[ $3 == present* ]] ;;
                  logs) echo 'said before' ;;
                  wait) echo 4 ;;
                  inspect) case $2 in gone) exit 1 ;; esac
                    case $4 in
                    *memory*) echo 'exited true' ;;
                    batch-2) echo 'created false' ;;
                    *) echo 'exited false' ;;
                  esac ;;
                  run)
                    while [[ $1 != present* ]]; do shift; done
                    [[ $1 == present/broken ]] && {
                      echo 'docker: Error response from daemon: no such thing'
                      echo
                      echo "Run 'docker run --help' for more information"
                      exit 127
                    }
                    shift
                    "$@" ;;
                esac
                """.formatted(calls));
    }

    private JobEngine engine(JobEngine processes) {
        String path = directory.resolve("bin") + ":" + System.getenv("PATH");
        return ContainerWhenPresent.over(
                processes,
                new JobSettings(
                        directory, 1, 1, true, false, new JobSettings.Variables(Map.of(), Map.of("PATH", path))));
    }

    private static ContainerRun run(String name, String image, String... command) {
        return new ContainerRun(
                name,
                ContainerProperties.builder().image(image).command(command).build(),
                Map.of());
    }

    private ContainerExit exit(ContainerRun run, List<String> output) throws Exception {
        try (JobEngine engine = engine(new RefusingEngine())) {
            return engine.start(run).await(output::add);
        }
    }

    @Test
    void runsTheJobInAContainerOfItsImage() throws Exception {
        List<String> output = new ArrayList<>();

        ContainerExit exit = exit(run("batch-1", "present", "bash", "-c", "echo hello; exit 3"), output);

        assertThat(exit).isEqualTo(new ContainerExit(3, null));
        assertThat(output).containsExactly("hello");
        assertThat(Files.readAllLines(calls)).last().isEqualTo("rm --force --volumes batch-1");
    }

    @Test
    void tellsWhenTheMemoryRanOut() throws Exception {
        ContainerExit exit = exit(run("batch-memory", "present", "bash", "-c", "exit 137"), new ArrayList<>());

        assertThat(exit).isEqualTo(new ContainerExit(137, "OutOfMemoryError: Container killed due to memory usage"));
    }

    @Test
    void givesTheEnginesReasonWhenAContainerCannotStart() throws Exception {
        ContainerExit exit = exit(run("batch-2", "present/broken", "true"), new ArrayList<>());

        assertThat(exit.code()).isNull();
        assertThat(exit.reason()).isEqualTo("CannotStartContainerError: Error response from daemon: no such thing");
    }

    @Test
    void findsAContainerAgainWithItsLogAndItsExitCode() throws Exception {
        List<String> output = new ArrayList<>();
        try (JobEngine engine = engine(new RefusingEngine())) {
            RunningContainer found =
                    engine.find(run("batch-5", "present", "true")).orElseThrow();

            assertThat(found.await(output::add)).isEqualTo(new ContainerExit(4, null));
            assertThat(output).containsExactly("said before");
            assertThat(engine.find(run("gone", "present", "true"))).isEmpty();
        }
    }

    @Test
    void leavesOtherImagesToProcesses() throws Exception {
        RefusingEngine processes = new RefusingEngine();
        try (JobEngine engine = engine(processes)) {
            assertThatThrownBy(() -> engine.start(run("batch-3", "absent", "true")))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessage("asked for batch-3");
        }
    }

    /** Stands for the process engine, and only says that it was asked. */
    private static final class RefusingEngine implements JobEngine {
        @Override
        public RunningContainer start(ContainerRun run) throws CannotStartException {
            throw new CannotStartException("asked for " + run.name());
        }

        @Override
        public Optional<RunningContainer> find(ContainerRun run) {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
