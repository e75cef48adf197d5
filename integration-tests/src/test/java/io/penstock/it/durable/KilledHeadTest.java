package io.penstock.it.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A head that is killed, and started again with {@code -resume}, comes to the end it would have come to. */
final class KilledHeadTest {
    private static final int WIDTH = 4;

    @TempDir
    private static Path directory;

    private static CloudProcess cloud;
    private static byte[] expected;

    @BeforeAll
    static void serve() throws Exception {
        cloud = CloudProcess.start(Files.createDirectories(directory.resolve("cloud")));
        expected = HybridRun.expected(WIDTH);
    }

    @AfterAll
    static void end() {
        cloud.close();
    }

    @Test
    void atEveryStepOfTheProtocol() {
        int runs = 1;
        HybridRun run = new HybridRun(directory.resolve("steps-1"), cloud, WIDTH);
        for (Step step : Step.all()) {
            int status = run.head(step.toString(), Duration.ZERO);
            if (status == 0) {
                // What was left to do was done while nobody looked; a run that begins anew comes to every step.
                run.assertAsIfNothingHadHappened(expected);
                run = new HybridRun(directory.resolve("steps-" + ++runs), cloud, WIDTH);
                status = run.head(step.toString(), Duration.ZERO);
            }
            assertThat(status).as(step + " " + run.said()).isEqualTo(FatalLedger.STATUS);
        }

        assertThat(run.head("", Duration.ZERO)).as(run::said).isZero();
        run.assertAsIfNothingHadHappened(expected);
    }

    @Test
    void atSomeRandomMoments() {
        long seed = 20261123L;
        HybridRun run = new HybridRun(directory.resolve("random"), cloud, WIDTH);
        int kills = run.runAndKill(new Random(seed), 5, Duration.ofSeconds(6));

        run.finish("-resume");
        assertThat(kills).as("kills by seed %d", seed).isPositive();
        run.assertAsIfNothingHadHappened(expected);
    }

    @Test
    void whileTheClockIsSetBackByAnHour() {
        HybridRun run = new HybridRun(directory.resolve("clock"), cloud, WIDTH);
        assertThat(run.head("Submitted:true:awsbatch", Duration.ZERO)).isEqualTo(FatalLedger.STATUS);
        assertThat(run.head("Completed:false:local", Duration.ofHours(-1))).isEqualTo(FatalLedger.STATUS);

        assertThat(run.head("", Duration.ofHours(-2))).as(run::said).isZero();
        run.assertAsIfNothingHadHappened(expected);
    }
}
