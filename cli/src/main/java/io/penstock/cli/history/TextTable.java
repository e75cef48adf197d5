package io.penstock.cli.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes rows below their titles, each column as wide as its widest value. */
final class TextTable {
    private static final String GAP = "  ";

    private TextTable() {}

    static String of(List<Map<String, @Nullable Object>> rows, LogText text) {
        if (rows.isEmpty()) {
            return "";
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.copyOf(rows.get(0).keySet()));
        rows.forEach(row -> lines.add(row.values().stream().map(text::of).toList()));
        int columns = lines.get(0).size();
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        StringBuilder table = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder written = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String value = line.get(column);
                written.append(value)
                        .append(" ".repeat(widths[column] - value.length()))
                        .append(GAP);
            }
            table.append(written.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }
}
