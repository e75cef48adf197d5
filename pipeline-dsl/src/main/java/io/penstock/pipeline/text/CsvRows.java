package io.penstock.pipeline.text;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.io.BufferedReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a text of separated values: lists, or maps where the columns have names. Empty lines are skipped. */
public final class CsvRows extends NextIterator<Object> {
    private final LineReader lines;
    private final CsvFormat format;
    private final List<String> columns;

    private CsvRows(LineReader lines, CsvFormat format, List<String> columns) {
        this.lines = lines;
        this.format = format;
        this.columns = columns;
    }

    /**
     * Begins to read rows.
     *
     * @param skip how many lines at the beginning are left out
     * @param columns the names of the columns; none for rows that are lists
     */
    public static CsvRows of(BufferedReader text, CsvFormat format, int skip, List<String> columns) {
        return new CsvRows(skipped(text, skip), format, List.copyOf(columns));
    }

    /** Begins to read rows whose columns are named by the first line. */
    public static CsvRows withHeader(BufferedReader text, CsvFormat format, int skip) {
        LineReader lines = skipped(text, skip);
        String header = lines.next();
        if (header == null || header.isEmpty()) {
            lines.close();
            throw new PenstockException(ErrorCode.SCRIPT, "the text to split has no header line");
        }
        List<String> columns = format.parse(header);
        if (columns.contains("")) {
            lines.close();
            throw new PenstockException(ErrorCode.SCRIPT, "a column of the header has no name: " + header);
        }
        return new CsvRows(lines, format, columns);
    }

    private static LineReader skipped(BufferedReader text, int skip) {
        LineReader lines = new LineReader(text);
        for (int i = 0; i < skip; i++) {
            lines.next();
        }
        return lines;
    }

    @Override
    @Nullable
    Object advance() {
        String line = lines.next();
        while (line != null && line.isEmpty()) {
            line = lines.next();
        }
        return line == null ? null : row(format.parse(line));
    }

    private Object row(List<String> values) {
        if (columns.isEmpty()) {
            return values;
        }
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), i < values.size() ? values.get(i) : null);
        }
        return row;
    }

    @Override
    public void close() {
        lines.close();
    }
}
