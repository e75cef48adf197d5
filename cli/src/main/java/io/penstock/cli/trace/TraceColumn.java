package io.penstock.cli.trace;

import io.penstock.domain.resource.DurationText;
import io.penstock.domain.task.AttemptReport.Place;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The columns of a trace, those first that it has if none are named. */
public enum TraceColumn {
    TASK_ID("task_id", true, row -> String.valueOf(row.task().taskNumber())),
    HASH("hash", true, row -> row.task().hash().shortForm()),
    NATIVE_ID("native_id", true, row -> row.record().nativeId().orElse("")),
    PROCESS("process", true, row -> row.task().process()),
    TAG("tag", true, row -> row.task().tag()),
    NAME("name", true, row -> row.task().name()),
    STATUS("status", true, row -> row.record().status().name()),
    EXIT("exit", true, TraceRow::exit),
    ATTEMPT("attempt", true, row -> String.valueOf(row.task().attempt())),
    EXECUTOR("executor", true, row -> row.task().executor()),
    QUEUE("queue", true, row -> row.task().queue().orElse("")),
    SUBMIT("submit", true, row -> row.time(row.record().submitted())),
    START("start", true, row -> row.time(row.record().started())),
    COMPLETE("complete", true, row -> row.time(row.record().completed())),
    DURATION("duration", true, row -> DurationText.format(row.record().duration())),
    REALTIME("realtime", true, row -> DurationText.format(row.record().realtime())),
    PERCENT_CPU("%cpu", true, row -> row.percent("%cpu")),
    PEAK_RSS("peak_rss", true, row -> row.size("peak_rss")),
    RCHAR("rchar", true, row -> row.size("rchar")),
    WCHAR("wchar", true, row -> row.size("wchar")),
    WORKDIR("workdir", true, row -> row.task().workDirectory().toString()),
    FAILURE("failure", true, TraceRow::failure),
    LOG_STREAM("log_stream", true, row -> row.place(Place.LOG_STREAM)),
    INSTANCE_TYPE("instance_type", true, row -> row.place(Place.INSTANCE_TYPE)),
    PURCHASE_OPTION("purchase_option", true, row -> row.place(Place.PURCHASE_OPTION)),
    ZONE("zone", true, row -> row.place(Place.ZONE)),
    MODULE("module", false, row -> row.detail("module")),
    CONTAINER("container", false, row -> row.detail("container")),
    CPUS("cpus", false, row -> row.detail("cpus")),
    TIME_LIMIT("time", false, row -> row.detail("time")),
    DISK("disk", false, row -> row.detail("disk")),
    MEMORY("memory", false, row -> row.detail("memory")),
    SCRIPT("script", false, row -> row.detail("script")),
    SCRATCH("scratch", false, row -> row.detail("scratch")),
    ERROR_ACTION("error_action", false, row -> row.detail("error_action")),
    HOSTNAME("hostname", false, row -> row.detail("hostname")),
    RSS("rss", false, row -> row.size("rss")),
    VMEM("vmem", false, row -> row.size("vmem")),
    PEAK_VMEM("peak_vmem", false, row -> row.size("peak_vmem")),
    SYSCR("syscr", false, row -> row.detail("syscr")),
    SYSCW("syscw", false, row -> row.detail("syscw")),
    READ_BYTES("read_bytes", false, row -> row.size("read_bytes")),
    WRITE_BYTES("write_bytes", false, row -> row.size("write_bytes")),
    ENV("env"),
    CPU_MODEL("cpu_model"),
    PERCENT_MEM("%mem"),
    VOL_CTXT("vol_ctxt"),
    INV_CTXT("inv_ctxt");

    private static final String ABSENT = "-";

    private final String title;
    private final boolean usual;
    private final boolean known;

    // The functions keep nothing.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<TraceRow, String> value;

    TraceColumn(String title, boolean usual, Function<TraceRow, String> value) {
        this.title = title;
        this.usual = usual;
        this.known = true;
        this.value = value;
    }

    /** Creates a column that others fill, and that is empty here. */
    TraceColumn(String title) {
        this.title = title;
        this.usual = false;
        this.known = false;
        this.value = row -> "";
    }

    /** Returns those that a trace has if none are named, in their order. */
    static List<TraceColumn> usual() {
        return Arrays.stream(values()).filter(column -> column.usual).toList();
    }

    /** Tells whether anything is known of what the column tells. */
    boolean isKnown() {
        return known;
    }

    String title() {
        return title;
    }

    String value(TraceRow row) {
        String text = clean(value.apply(row));
        return text.isEmpty() ? ABSENT : text;
    }

    /** Keeps a value within its column and its line. */
    private static String clean(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
