package io.penstock.spi.launch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The times that the launcher wrote to {@code .command.trace}.
 *
 * @param started when the script began
 * @param completed when it ended
 */
public record TraceFile(Instant started, Instant completed) {

    /** Reads the file's text; empty if it holds no times. */
    public static Optional<TraceFile> parse(String text) {
        Instant started = null;
        Instant completed = null;
        for (String line : text.split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0 && line.substring(equals + 1).matches("\\d{1,18}")) {
                Instant time = Instant.EPOCH.plus(Long.parseLong(line.substring(equals + 1)), ChronoUnit.MICROS);
                started = line.startsWith("start_us=") ? time : started;
                completed = line.startsWith("end_us=") ? time : completed;
            }
        }
        return started == null || completed == null ? Optional.empty() : Optional.of(new TraceFile(started, completed));
    }
}
