package io.penstock.emulator.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SessionTreeTest {

    private Path setsid = Path.of("/");

    @BeforeEach
    void find() {
        Optional<Path> found = Programs.find("setsid", System.getenv("PATH"), Path.of("/"));
        Assumptions.assumeTrue(found.isPresent(), "skipped: no setsid");
        setsid = found.orElseThrow();
    }

    private static Process start(ProcessTree tree, String script) throws Exception {
        Process process = new ProcessBuilder(tree.wrap(List.of("bash", "-c", script))).start();
        tree.started(process.pid());
        return process;
    }

    private static String firstLine(Process process) throws Exception {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    @Test
    void endsEverythingWhenTheEmulatorGoesAway() throws Exception {
        SessionTree tree = SessionTree.start(setsid, false);
        Process process = start(tree, "sleep 1000 & echo $!; wait");
        long child = Long.parseLong(firstLine(process));

        // All that the guard notices of a JVM that was killed is the end of its input.
        tree.close();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> ProcessHandle.of(child).isEmpty());
    }

    @Test
    void leavesAloneWhatIsToOutliveTheEmulator() throws Exception {
        SessionTree tree = SessionTree.start(setsid, true);
        Process process = start(tree, "echo here; sleep 1000");
        assertThat(firstLine(process)).isEqualTo("here");

        // Returns when the guard has ended.
        tree.close();

        assertThat(process.isAlive()).isTrue();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Test
    void reachesAProcessThatHasOnlyJustStarted() throws Exception {
        try (SessionTree tree = SessionTree.start(setsid, false)) {
            for (int i = 0; i < 20; i++) {
                Process process = start(tree, "sleep 1000");
                tree.terminate(process.pid());

                assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isEqualTo(143);
            }
        }
    }

    @Test
    void givesEachProcessASessionOfItsOwn() throws Exception {
        try (SessionTree tree = SessionTree.start(setsid, false)) {
            Process process = start(tree, "echo $(ps -o pgid= -p $$)");

            assertThat(firstLine(process).strip()).isEqualTo(Long.toString(process.pid()));
        }
    }
}
