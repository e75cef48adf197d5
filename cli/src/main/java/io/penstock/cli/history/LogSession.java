package io.penstock.cli.history;

import io.penstock.config.FilterExpression;
import io.penstock.domain.run.PastRun;
import io.penstock.spi.RunHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what the runs of a launch directory were, and what their tasks. Serves one call. */
public final class LogSession {
    private static final List<LogField> USUAL = List.of(
            LogField.TASK_ID,
            LogField.HASH,
            LogField.NAME,
            LogField.STATUS,
            LogField.EXIT,
            LogField.REALTIME,
            LogField.WORKDIR);

    private final RunHistory history;
    private final LogText text = new LogText(ZoneId.systemDefault());

    /** Creates a session over a history. */
    public LogSession(RunHistory history) {
        this.history = history;
    }

    /** Returns a line for each field: its name, and what it tells. */
    public static List<String> fields() {
        return LogField.explained();
    }

    /** Returns the names of the runs, the oldest first. */
    public List<String> names() {
        return history.runs().stream().map(PastRun::name).toList();
    }

    /** Returns a table of all runs, or JSON. */
    public String runs(boolean json) {
        List<Map<String, @Nullable Object>> rows =
                history.runs().stream().map(this::row).toList();
        return json ? JsonRows.of(rows) : TextTable.of(rows, text);
    }

    private Map<String, @Nullable Object> row(PastRun run) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("timestamp", run.started());
        row.put("duration", run.ended().map(end -> between(run.started(), end)).orElse(null));
        row.put("run", run.name());
        row.put("status", status(run));
        row.put("resumed", run.resumed().orElse(null));
        row.put("revision", run.revision().isEmpty() ? null : run.revision());
        row.put("command", run.commandLine().isEmpty() ? run.script() : run.commandLine());
        return row;
    }

    private String status(PastRun run) {
        if (run.status() != PastRun.Status.OPEN) {
            return run.status().name();
        }
        boolean now =
                history.running().map(PastRun::name).filter(run.name()::equals).isPresent();
        return now ? "RUNNING" : "CUT SHORT";
    }

    private static Duration between(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    /** Returns the tasks of a run as the order says. */
    public String tasks(LogOrder order) {
        PastRun run = RunChoice.of(history, order.run());
        List<LogTask> all = Makers.told(history, run).stream()
                .map(attempt -> new LogTask(run.name(), attempt))
                .toList();
        String condition = order.filter();
        List<LogTask> tasks = condition == null ? all : filtered(all, condition);
        String template = order.template();
        return template == null ? table(order, tasks) : filled(tasks, template);
    }

    private static List<LogTask> filtered(List<LogTask> tasks, String condition) {
        FilterExpression filter = FilterExpression.parse("-filter", condition);
        return tasks.stream()
                .filter(task -> filter.test(task.fieldsFor(condition)))
                .toList();
    }

    private String filled(List<LogTask> tasks, String template) {
        LogTemplate filling = new LogTemplate(template, text);
        return tasks.stream().map(filling::fill).collect(Collectors.joining());
    }

    private String table(LogOrder order, List<LogTask> tasks) {
        List<LogField> fields = asked(order);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (LogTask task : tasks) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            fields.forEach(field -> row.put(field.title(), task.value(field)));
            rows.add(row);
        }
        if (order.json()) {
            return JsonRows.of(rows);
        }
        return order.fields().isEmpty() ? TextTable.of(rows, text) : lines(rows, order.separator());
    }

    private static List<LogField> asked(LogOrder order) {
        if (order.fields().isEmpty()) {
            return USUAL;
        }
        return order.fields().stream().map(LogField::required).toList();
    }

    private String lines(List<Map<String, @Nullable Object>> rows, String separator) {
        StringBuilder lines = new StringBuilder();
        for (Map<String, @Nullable Object> row : rows) {
            lines.append(row.values().stream().map(text::of).collect(Collectors.joining(separator)))
                    .append('\n');
        }
        return lines.toString();
    }

    /** Says why a task ran anew, or why it did not. */
    public String why(@Nullable String run, String task) {
        return new Why(history).explain(RunChoice.of(history, run), task);
    }
}
