package io.penstock.cli.log;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.event.RunEvent;
import io.penstock.pipeline.LogMessage;
import io.penstock.spi.RunListener;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The file that tells of a run in lines: what was submitted, reused and retried, what went wrong. Thread-safe. */
public final class RunLog implements RunListener, AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final int KEPT = 9;

    private final BufferedWriter writer;
    private final Clock clock;

    private RunLog(BufferedWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Begins a file; those of earlier runs are kept under names that end in a number, the latest in 1.
     *
     * @throws PenstockException with {@link ErrorCode#STORAGE} if it cannot be written
     */
    public static RunLog open(Path file, Clock clock) {
        try {
            for (int number = KEPT; number > 0; number--) {
                Path earlier = number == 1 ? file : numbered(file, number - 1);
                if (Files.exists(earlier)) {
                    Files.move(earlier, numbered(file, number), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return new RunLog(Files.newBufferedWriter(file, StandardCharsets.UTF_8), clock);
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot write the log " + file + ": " + e, e);
        }
    }

    private static Path numbered(Path file, int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    @Override
    public void on(RunEvent event) {
        LogLines.of(event).forEach(message -> line(message.level().name(), message.text()));
    }

    /** Notes what a script tells of itself. */
    public void script(LogMessage message) {
        line(message.level().name(), message.text());
    }

    /** Notes what happens. */
    public void info(String text) {
        line("INFO", text);
    }

    /** Notes what deserves a look. */
    public void warn(String text) {
        line("WARN", text);
    }

    /** Notes what ended the run. */
    public void error(String text) {
        line("ERROR", text);
    }

    private synchronized void line(String level, String text) {
        try {
            writer.write("%s [%s] %-5s penstock - %s%n"
                    .formatted(
                            TIME.format(ZonedDateTime.ofInstant(clock.instant(), clock.getZone())),
                            Thread.currentThread().getName(),
                            level,
                            text));
            // A run may be killed at any time: what is known so far is in the file.
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the log", e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot write the log: " + e, e);
        }
    }
}
