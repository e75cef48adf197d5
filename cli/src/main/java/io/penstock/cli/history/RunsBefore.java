package io.penstock.cli.history;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.run.PastRun;
import io.penstock.spi.RunHistory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Finds the runs that began before a day, a time or another run. */
final class RunsBefore {
    private final RunHistory history;
    private final ZoneId zone;

    RunsBefore(RunHistory history, ZoneId zone) {
        this.history = history;
        this.zone = zone;
    }

    /**
     * Returns the runs, the oldest first.
     *
     * @param text {@code 2026-11-23}, {@code 2026-11-23T10:00}, or the name of a run
     */
    List<PastRun> of(String text) {
        Instant limit = time(text).orElseGet(() -> started(text));
        Optional<String> running = history.running().map(PastRun::name);
        return history.runs().stream()
                .filter(run -> run.started().isBefore(limit))
                .filter(run -> running.filter(run.name()::equals).isEmpty())
                .toList();
    }

    private Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    text.contains("T")
                            ? LocalDateTime.parse(text).atZone(zone).toInstant()
                            : LocalDate.parse(text).atStartOfDay(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Instant started(String name) {
        try {
            return RunChoice.of(history, name).started();
        } catch (PenstockException e) {
            throw new PenstockException(
                    ErrorCode.ARGUMENT,
                    "'" + name + "' is neither a day, as 2026-11-23, nor a time, as 2026-11-23T10:00, nor a run: "
                            + e.getMessage(),
                    e);
        }
    }
}
