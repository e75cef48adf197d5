package io.penstock.it.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What else may go wrong while a run goes on. */
final class DisruptionTest {
    private static final int WIDTH = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path directory;

    private static CloudProcess cloud;
    private static byte[] expected;

    @BeforeAll
    static void serve() throws IOException {
        cloud = CloudProcess.start(Files.createDirectories(directory.resolve("cloud")));
        expected = HybridRun.expected(WIDTH);
    }

    @AfterAll
    static void end() {
        cloud.close();
    }

    @Test
    void refusesASecondHeadAndSaysWhoTheFirstIs() throws Exception {
        HybridRun run = new HybridRun(directory.resolve("two"), cloud, WIDTH);
        Process first = run.start();
        await().atMost(PATIENCE).until(() -> !run.lines("ran").isEmpty());
        Process second = run.start("-resume");

        assertThat(second.onExit().join().exitValue()).as(run::said).isEqualTo(4);
        assertThat(run.said()).contains("another run (process " + first.pid());
        assertThat(first.onExit().join().exitValue()).as(run::said).isZero();
        run.assertAsIfNothingHadHappened(expected);
    }

    @Test
    void keepsHeadsOfTwoLaunchDirectoriesApartInOneWorkDirectory() throws Exception {
        HybridRun one = new HybridRun(directory.resolve("apart"), cloud, WIDTH);
        Path other = Files.createDirectories(one.directory().resolve("other"));
        Files.copy(one.directory().resolve("main.nf"), other.resolve("main.nf"));
        Files.copy(one.directory().resolve("nextflow.config"), other.resolve("nextflow.config"));
        Process first = one.start("-w", one.directory().resolve("work").toString());
        Process second =
                one.startIn(other, "-w", one.directory().resolve("work").toString());

        assertThat(first.onExit().join().exitValue()).as(one::said).isZero();
        assertThat(second.onExit().join().exitValue()).as(one::said).isZero();
        one.assertResult(expected);
        assertThat(other.resolve("results/joined.txt")).hasBinaryContent(expected);
        assertThat(one.lines("ran")).hasSize(2 * 2 * (3 * WIDTH + 1));
    }

    @Test
    void findsFinishedAndRunningTasksWithoutTheLedger() throws IOException {
        HybridRun run = new HybridRun(directory.resolve("ledgerless"), cloud, WIDTH).hold();
        assertThat(run.head("Submitted:true:awsbatch", Duration.ZERO)).isEqualTo(FatalLedger.STATUS);
        Files.move(
                run.directory().resolve(".penstock"), run.directory().resolve("lost"), StandardCopyOption.ATOMIC_MOVE);

        Process process = run.start("-resume");
        await().atMost(PATIENCE).until(() -> run.said().contains("re-attached") || !process.isAlive());
        run.release();

        assertThat(process.onExit().join().exitValue()).as(run::said).isZero();
        run.assertAsIfNothingHadHappened(expected);
        assertThat(run.said()).contains("re-attached");
    }

    @Test
    void goesOnWhileAndAfterTheEmulatorIsKilled() throws Exception {
        Path place = Files.createDirectories(directory.resolve("cloud-2"));
        try (CloudProcess fragile = CloudProcess.start(place)) {
            HybridRun run = new HybridRun(directory.resolve("fragile"), fragile, WIDTH).hold();
            assertThat(run.head("Submitted:true:awsbatch", Duration.ZERO)).isEqualTo(FatalLedger.STATUS);
            fragile.killAndRestart();

            Process head = run.start("-resume");
            await().atMost(PATIENCE)
                    .until(() -> !run.lines("ran").stream()
                            .filter(line -> line.startsWith("begin SUM"))
                            .toList()
                            .isEmpty());
            fragile.kill();
            run.release();
            fragile.restart();

            assertThat(head.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as(run::said)
                    .isTrue();
            assertThat(head.exitValue()).as(run::said).isZero();
            run.assertAsIfNothingHadHappened(expected);
        }
    }

    @Test
    void knowsAfterAnEmulatorWasKilledWhatHadFinished() throws Exception {
        Path place = Files.createDirectories(directory.resolve("cloud-3"));
        try (CloudProcess fragile = CloudProcess.start(place)) {
            HybridRun run = new HybridRun(directory.resolve("fragile-3"), fragile, WIDTH);
            assertThat(run.head("Completed:true:awsbatch", Duration.ZERO)).isEqualTo(FatalLedger.STATUS);
            fragile.killAndRestart();

            run.finish("-resume");
            run.assertAsIfNothingHadHappened(expected);
        }
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnWhenThereIsRoom() throws Exception {
        HybridRun run = new HybridRun(directory.resolve("full"), cloud, WIDTH);
        SmallDisk disk = SmallDisk.mount(run.directory().resolve(".penstock"));
        try (disk) {
            disk.fillBut(6);
            Process process = run.start();
            assertThat(process.onExit().join().exitValue()).as(run::said).isEqualTo(4);
            assertThat(run.said())
                    .contains("the disk is full: ", "ledger.db; free some space")
                    .doesNotContain("FileChannel");
            disk.empty();
            run.finish("-resume");
            run.assertResult(expected);
            run.assertNothingRuns();
        }
    }

    @Test
    void saysThatTheWorkDirectoryIsFullAndGoesOnWhenThereIsRoom() throws Exception {
        HybridRun run = new HybridRun(directory.resolve("full-work"), cloud, WIDTH);
        SmallDisk disk = SmallDisk.mount(run.directory().resolve("work"));
        try (disk) {
            disk.fillBut(0);
            assertThat(run.start().onExit().join().exitValue()).as(run::said).isEqualTo(1);
            assertThat(run.said()).contains("disk full", "No space left on device; free some space");
            disk.empty();
            run.finish("-resume");
            run.assertAsIfNothingHadHappened(expected);
        }
    }

    @Test
    void saysThatThePublishDirectoryIsFullAndPublishesWhenThereIsRoom() throws Exception {
        HybridRun run = new HybridRun(directory.resolve("full-results"), cloud, WIDTH);
        SmallDisk disk = SmallDisk.mount(run.directory().resolve("results"));
        try (disk) {
            disk.fillBut(0);
            assertThat(run.start().onExit().join().exitValue()).as(run::said).isEqualTo(4);
            assertThat(run.said()).contains("No space left on device", "joined.txt");
            assertThat(run.directory().resolve("results/joined.txt")).doesNotExist();
            disk.empty();
            run.finish("-resume");
            run.assertAsIfNothingHadHappened(expected);
        }
    }

    @Test
    void tellsARunThatDoesNotResumeOfWhatStillRuns() throws Exception {
        HybridRun run = new HybridRun(directory.resolve("orphans"), cloud, WIDTH);
        assertThat(run.head("Submitted:true:local", Duration.ZERO)).isEqualTo(FatalLedger.STATUS);

        run.finish();
        assertThat(run.said()).contains("did not end in order", "penstock cancel run-0");
        run.assertResult(expected);
    }
}
