package io.penstock.cli.history;

import io.penstock.domain.run.PastAttempt;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An attempt of a run, to be asked for its fields.
 *
 * @param run the name of its run
 * @param attempt the attempt
 */
record LogTask(String run, PastAttempt attempt) {
    /** Whole files: read only where somebody asks for them. */
    private static final Set<LogField> FILES = Set.of(LogField.LOG, LogField.SCRIPT, LogField.STDERR, LogField.STDOUT);

    @Nullable
    Object value(LogField field) {
        return field.value(run, attempt);
    }

    /** Returns the fields by name, for a condition. */
    Map<String, Object> fieldsFor(String condition) {
        Map<String, Object> fields = new HashMap<>();
        for (LogField field : LogField.values()) {
            if (!FILES.contains(field) || condition.contains(field.title())) {
                fields.put(field.title(), value(field));
            }
        }
        return fields;
    }
}
