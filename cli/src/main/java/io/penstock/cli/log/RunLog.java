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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file that tells of a run in lines: what was submitted, reused and retried, what went wrong. Thread-safe. */
public final class RunLog implements RunListener, AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final int KEPT = 9;
    private static final Pattern PLACE = Pattern.compile("(.+?):([0-9]+):[0-9]+: ");

    private final BufferedWriter writer;
    private final String name;
    private final Clock clock;

    private RunLog(BufferedWriter writer, String name, Clock clock) {
        this.writer = writer;
        this.name = name;
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
            return new RunLog(
                    Files.newBufferedWriter(file, StandardCharsets.UTF_8), String.valueOf(file.getFileName()), clock);
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

    /** Notes what ended the run, and which line of which script to look at. */
    public void error(PenstockException failure) {
        String message = String.valueOf(failure.getMessage());
        Matcher place = PLACE.matcher(message);
        String hint = place.lookingAt()
                ? "\n\n -- Check script '%s' at line: %s or see '%s' file for more details"
                        .formatted(place.group(1), place.group(2), name)
                : "";
        line("ERROR", message + hint);
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
