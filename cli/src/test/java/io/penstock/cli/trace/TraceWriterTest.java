package io.penstock.cli.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.PenstockException;
import io.penstock.cli.render.RenderFixtures;
import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.event.TaskProgress;
import io.penstock.domain.task.AttemptReport.Place;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TraceWriterTest {
    @TempDir
    private Path directory;

    @Test
    void writesTitlesAndALinePerAttempt() throws IOException {
        TaskProgress task = RenderFixtures.aTask(1, "COUNT").tag("a\tb\nc").build();

        Path file = write(RenderFixtures.aRecord(task)
                .place(Map.of(
                        Place.LOG_STREAM, "stream", Place.INSTANCE_TYPE, "m5.large", Place.PURCHASE_OPTION, "spot"))
                .putDetails("%cpu", "97.5")
                .putDetails("peak_rss", "3145728")
                .putDetails("rchar", "512")
                .build());

        assertThat(Files.readString(file)).isEqualTo("""
                        task_id\thash\tnative_id\tprocess\ttag\tname\tstatus\texit\tattempt\texecutor\tqueue\tsubmit\tstart\
                        \tcomplete\tduration\trealtime\t%cpu\tpeak_rss\trchar\twchar\tworkdir\tfailure\
                        \tlog_stream\tinstance_type\tpurchase_option\tzone
                        1\tab/cdef01\tjob-1\tCOUNT\ta\\tb\\nc\tCOUNT (s1)\tCOMPLETED\t0\t1\tawsbatch\tmy-queue\
                        \t2026-11-22 10:00:00.000\t2026-11-22 10:00:01.000\t2026-11-22 10:00:04.000\t4s\t3s\t97.5%\t3 MB\t512 B\t-\
                        \ts3://bucket/work/ab/cd1\t-\tstream\tm5.large\tspot\t-
                        """);
    }

    @Test
    void writesADashForWhatIsNotThere() throws IOException {
        AttemptRecord refused = AttemptRecord.builder()
                .task(RenderFixtures.aTask(2, "COUNT").build())
                .status(AttemptRecord.Status.FAILED)
                .outcome(TaskOutcome.failed(FailureClass.SUBMISSION, "no"))
                .build();

        String line = Files.readAllLines(write(refused)).get(1);

        assertThat(line)
                .contains("FAILED\t-\t1")
                .contains("my-queue\t-\t-\t-\t0ms\t0ms")
                .endsWith("\tSUBMISSION\t-\t-\t-\t-");
    }

    @Test
    void saysWhichFileCannotBeWritten() {
        assertThatThrownBy(() -> TraceWriter.create(TraceSettings.usual(directory), ZoneOffset.UTC))
                .isInstanceOf(PenstockException.class)
                .hasMessageContaining(directory.toString());
    }

    private Path write(AttemptRecord record) {
        Path file = directory.resolve("new").resolve("trace.tsv");
        try (TraceWriter trace = TraceWriter.create(TraceSettings.usual(file), ZoneOffset.UTC)) {
            trace.on(new RunEvent.AttemptCompleted(record));
        }
        return file;
    }
}
