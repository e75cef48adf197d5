package io.penstock.spi.launch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the launcher wrote to {@code .command.trace}.
 *
 * @param started when the script began
 * @param completed when it ended
 * @param measured what it used, by the names of a trace: {@code %cpu} in percent of one processor, {@code peak_rss}, {@code
 *     rchar} and the like in bytes or calls, {@code hostname}; without what was not measured
 */
public record TraceFile(Instant started, Instant completed, Map<String, String> measured) {

    /** Copies the map. */
    public TraceFile {
        measured = Map.copyOf(measured);
    }

    /** Reads the file's text; empty if it holds no times. */
    public static Optional<TraceFile> parse(String text) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : text.split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                lines.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        Optional<Instant> started = time(lines.get("start_us"));
        Optional<Instant> completed = time(lines.get("end_us"));
        return started.flatMap(from -> completed.map(
                to -> new TraceFile(from, to, new ResourceCounts(lines).over(Duration.between(from, to)))));
    }

    private static Optional<Instant> time(@Nullable String microseconds) {
        return ResourceCounts.number(microseconds).map(count -> Instant.EPOCH.plus(count, ChronoUnit.MICROS));
    }
}
