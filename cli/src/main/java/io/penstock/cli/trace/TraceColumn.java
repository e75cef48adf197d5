package io.penstock.cli.trace;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.resource.DurationText;
import io.penstock.domain.task.AttemptReport.Place;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a trace, in their order. */
public enum TraceColumn {
    TASK_ID,
    HASH,
    NATIVE_ID,
    PROCESS,
    TAG,
    NAME,
    STATUS,
    EXIT,
    ATTEMPT,
    EXECUTOR,
    QUEUE,
    SUBMIT,
    START,
    COMPLETE,
    DURATION,
    REALTIME,
    WORKDIR,
    FAILURE,
    LOG_STREAM,
    INSTANCE_TYPE,
    PURCHASE_OPTION,
    ZONE,
    MODULE(""),
    CONTAINER(""),
    CPUS(""),
    TIME_LIMIT("time"),
    DISK(""),
    MEMORY(""),
    SCRIPT(""),
    SCRATCH(""),
    ENV(""),
    ERROR_ACTION(""),
    HOSTNAME(""),
    CPU_MODEL(""),
    PERCENT_CPU("%cpu"),
    PERCENT_MEM("%mem"),
    RSS(""),
    VMEM(""),
    PEAK_RSS(""),
    PEAK_VMEM(""),
    RCHAR(""),
    WCHAR(""),
    SYSCR(""),
    SYSCW(""),
    READ_BYTES(""),
    WRITE_BYTES(""),
    VOL_CTXT(""),
    INV_CTXT("");

    private static final String ABSENT = "-";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private final boolean known;
    private final String title;

    TraceColumn() {
        this.known = true;
        this.title = name().toLowerCase(Locale.ROOT);
    }

    /** Creates a column that others fill, and that is empty here; its title is its name unless it is another. */
    TraceColumn(String title) {
        this.known = false;
        this.title = title.isEmpty() ? name().toLowerCase(Locale.ROOT) : title;
    }

    /** Returns those that are not always empty, in their order. */
    static List<TraceColumn> usual() {
        return Arrays.stream(values()).filter(TraceColumn::isKnown).toList();
    }

    /** Tells whether anything is known of what the column tells. */
    boolean isKnown() {
        return known;
    }

    String title() {
        return title;
    }

    String value(AttemptRecord record, ZoneId zone) {
        String value = clean(
                switch (this) {
                    case TASK_ID -> String.valueOf(record.task().taskNumber());
                    case HASH -> record.task().hash().shortForm();
                    case NATIVE_ID -> record.nativeId().orElse("");
                    case PROCESS -> record.task().process();
                    case TAG -> record.task().tag();
                    case NAME -> record.task().name();
                    case STATUS -> record.status().name();
                    case EXIT -> exit(record);
                    case ATTEMPT -> String.valueOf(record.task().attempt());
                    case EXECUTOR -> record.task().executor();
                    case QUEUE -> record.task().queue().orElse("");
                    case SUBMIT -> time(record.submitted(), zone);
                    case START -> time(record.started(), zone);
                    case COMPLETE -> time(record.completed(), zone);
                    case DURATION -> DurationText.format(record.duration());
                    case REALTIME -> DurationText.format(record.realtime());
                    case WORKDIR -> record.task().workDirectory().toString();
                    case FAILURE -> failure(record);
                    case LOG_STREAM -> record.place().getOrDefault(Place.LOG_STREAM, "");
                    case INSTANCE_TYPE -> record.place().getOrDefault(Place.INSTANCE_TYPE, "");
                    case PURCHASE_OPTION -> record.place().getOrDefault(Place.PURCHASE_OPTION, "");
                    case ZONE -> record.place().getOrDefault(Place.ZONE, "");
                    default -> "";
                });
        return value.isEmpty() ? ABSENT : value;
    }

    private static String exit(AttemptRecord record) {
        return record.outcome().exitStatus().isPresent()
                ? String.valueOf(record.outcome().exitStatus().getAsInt())
                : "";
    }

    private static String failure(AttemptRecord record) {
        return record.outcome()
                .fold(succeeded -> "", failed -> failed.failureClass().name());
    }

    private static String time(Optional<Instant> instant, ZoneId zone) {
        return instant.map(when -> TIME.format(when.atZone(zone))).orElse("");
    }

    /** Keeps a value within its column and its line. */
    private static String clean(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
