package io.penstock.cli.trace;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.TaskProgress;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.task.AttemptReport.Place;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * An attempt as a trace tells it; what is not known is an empty text.
 *
 * @param record the attempt
 * @param zone the zone of times
 */
record TraceRow(AttemptRecord record, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    TaskProgress task() {
        return record.task();
    }

    String exit() {
        return record.outcome().exitStatus().isPresent()
                ? String.valueOf(record.outcome().exitStatus().getAsInt())
                : "";
    }

    String failure() {
        return record.outcome()
                .fold(succeeded -> "", failed -> failed.failureClass().name());
    }

    String time(Optional<Instant> instant) {
        return instant.map(when -> TIME.format(when.atZone(zone))).orElse("");
    }

    String place(Place place) {
        return record.place().getOrDefault(place, "");
    }

    String detail(String name) {
        return record.details().getOrDefault(name, "");
    }

    String percent(String name) {
        String number = detail(name);
        return number.isEmpty() ? "" : number + "%";
    }

    /** Returns an amount of bytes in the largest unit that fits. */
    String size(String name) {
        String bytes = detail(name);
        return bytes.isEmpty() ? "" : new MemorySize(Long.parseLong(bytes)).toString();
    }
}
