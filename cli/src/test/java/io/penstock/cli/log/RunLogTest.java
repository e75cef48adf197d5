package io.penstock.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.cli.render.RenderFixtures;
import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.event.TaskProgress;
import io.penstock.domain.task.TaskOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunLogTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00.5Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    @Test
    void tellsWhatWasSubmittedReusedAndRetried() throws IOException {
        TaskProgress first = RenderFixtures.aTask(1, "A").build();
        TaskProgress second = RenderFixtures.aTask(1, "A").attempt(2).build();

        try (RunLog log = open()) {
            log.on(new RunEvent.AttemptSubmitted(first, "7"));
            log.on(new RunEvent.AttemptCompleted(RenderFixtures.aRecord(first)
                    .status(AttemptRecord.Status.FAILED)
                    .outcome(TaskOutcome.toolExit(3))
                    .retried(true)
                    .build()));
            log.on(new RunEvent.AttemptReattached(second, "8"));
            log.on(new RunEvent.AttemptSubmitted(second, "8"));
            log.on(new RunEvent.AttemptCompleted(RenderFixtures.aRecord(second)
                    .status(AttemptRecord.Status.CACHED)
                    .build()));
            log.on(new RunEvent.Warning("careful"));
        }

        assertThat(lines(".penstock.log"))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("Nov-22 10:00:00.500 [")
                                .endsWith("] INFO  penstock - [ab/cdef01] Submitted process > A (s1)"),
                        line -> assertThat(line)
                                .contains(
                                        "INFO  penstock - [ab/cdef01] Task completed > A (s1); FAILED, exit 3 after "),
                        line -> assertThat(line)
                                .endsWith("[ab/cdef01] NOTE: Process `A (s1)` terminated with an error exit status (3)"
                                        + " -- Execution is retried (1)"),
                        line -> assertThat(line).endsWith("INFO  penstock - [ab/cdef01] Re-attached to A (s1) (8)"),
                        line -> assertThat(line).endsWith("[ab/cdef01] Re-submitted process > A (s1)"),
                        line -> assertThat(line).endsWith("[ab/cdef01] Cached process > A (s1)"),
                        line -> assertThat(line).endsWith("WARN  penstock - careful"));
    }

    @Test
    void keepsTheFilesOfEarlierRuns() throws IOException {
        for (int run = 1; run <= 12; run++) {
            try (RunLog log = open()) {
                log.info("run " + run);
            }
        }

        assertThat(lines(".penstock.log").get(0)).endsWith("INFO  penstock - run 12");
        assertThat(lines(".penstock.log.1").get(0)).endsWith("run 11");
        assertThat(lines(".penstock.log.9").get(0)).endsWith("run 3");
        assertThat(directory.resolve(".penstock.log.10")).doesNotExist();
    }

    @Test
    void namesTheLineOfTheScriptThatIsWrong() throws IOException {
        try (RunLog log = open()) {
            log.error(new PenstockException(ErrorCode.SCRIPT, "sub/main.nf:3:7: nothing of that name"));
            log.error(new PenstockException(ErrorCode.CONFIGURATION, "no queue"));
        }

        assertThat(lines(".penstock.log"))
                .anyMatch(line -> line.endsWith("ERROR penstock - sub/main.nf:3:7: nothing of that name"))
                .contains(" -- Check script 'sub/main.nf' at line: 3 or see '.penstock.log' file for more details")
                .anyMatch(line -> line.endsWith("ERROR penstock - no queue"));
    }

    private RunLog open() {
        return RunLog.open(directory.resolve(".penstock.log"), CLOCK);
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(directory.resolve(file));
    }
}
