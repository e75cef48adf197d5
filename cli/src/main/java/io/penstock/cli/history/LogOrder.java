package io.penstock.cli.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of the tasks of a run.
 *
 * @param run which run; null for the last
 * @param fields the fields to show; empty for the usual ones
 * @param filter a condition; null for all tasks
 * @param template a text with fields in it; null for a table
 * @param separator what stands between fields
 * @param json whether to write JSON
 */
public record LogOrder(
        @Nullable String run,
        List<String> fields,
        @Nullable String filter,
        @Nullable String template,
        String separator,
        boolean json) {

    /** Copies the list. */
    public LogOrder {
        fields = List.copyOf(fields);
    }
}
