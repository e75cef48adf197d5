package io.penstock.cli.trace;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.RunEvent;
import io.penstock.spi.RunListener;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a line per attempt as it ends, after a line of titles. Tabs, line ends and backslashes in values are escaped. */
public final class TraceWriter implements RunListener, AutoCloseable {
    private final BufferedWriter writer;
    private final TraceSettings settings;
    private final ZoneId zone;

    private TraceWriter(BufferedWriter writer, TraceSettings settings, ZoneId zone) {
        this.writer = writer;
        this.settings = settings;
        this.zone = zone;
    }

    /**
     * Creates the file, replacing one that is there, and writes the titles.
     *
     * @param zone the zone of the times in it
     * @throws PenstockException with {@link ErrorCode#STORAGE} if the file cannot be written
     */
    public static TraceWriter create(TraceSettings settings, ZoneId zone) {
        Path file = settings.file();
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            TraceWriter trace = new TraceWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), settings, zone);
            trace.line(TraceColumn::title);
            return trace;
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot write the trace file " + file + ": " + e, e);
        }
    }

    @Override
    public synchronized void on(RunEvent event) {
        if (event instanceof RunEvent.AttemptCompleted completed) {
            AttemptRecord record = completed.record();
            try {
                TraceRow row = new TraceRow(record, zone);
                line(column -> column.value(row));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the trace file", e);
            }
        }
    }

    private void line(Function<TraceColumn, String> value) throws IOException {
        writer.write(
                settings.columns().stream().map(value).collect(Collectors.joining(settings.separator(), "", "\n")));
        // A run may be killed at any time: what is known so far is in the file.
        writer.flush();
    }

    @Override
    public synchronized void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot write the trace file: " + e, e);
        }
    }
}
