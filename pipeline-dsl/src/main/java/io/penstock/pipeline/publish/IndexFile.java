package io.penstock.pipeline.publish;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.TextForm;
import io.penstock.config.eval.Truth;
import io.penstock.pipeline.file.PathValue;
import io.penstock.pipeline.text.Json;
import io.penstock.pipeline.text.Yaml;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The file that lists the values of an output, with the files in them where they were published: CSV, TSV or JSON by its name. */
final class IndexFile {
    private final Map<?, ?> options;

    IndexFile(Map<?, ?> options) {
        this.options = options;
    }

    /**
     * Writes values into the file that the options name, below a directory, and returns its path.
     *
     * @param rows the values
     * @param single whether there can only be one, which is no list where the file can hold anything
     */
    String write(List<@Nullable Object> rows, boolean single, PathValue directory) {
        if (options.get("path") == null) {
            throw EvaluationException.failed("the index of an output needs a path");
        }
        PathValue file = directory.resolve(TextForm.of(options.get("path")));
        List<@Nullable Object> shown = mapped(rows);
        @Nullable Object all = single ? shown.get(0) : shown;
        switch (file.extension()) {
            case "csv" -> file.write(table(shown, TextForm.of(separator(","))));
            case "tsv" -> file.write(table(shown, TextForm.of(separator("\t"))));
            case "json" -> file.write(Json.pretty(all) + "\n");
            case "yml", "yaml" -> file.write(Yaml.write(all));
            default ->
                throw EvaluationException.failed(
                        "the index '" + file.name() + "' is neither CSV, TSV, JSON nor YAML by its name");
        }
        return file.toString();
    }

    /** Returns what the option {@code mapper} makes of the values. */
    private List<@Nullable Object> mapped(List<@Nullable Object> rows) {
        if (!(options.get("mapper") instanceof ClosureValue mapper)) {
            return rows;
        }
        List<@Nullable Object> mapped = new ArrayList<>();
        for (@Nullable Object row : rows) {
            mapped.add(
                    mapper.parameterCount() > 1 && row instanceof List<?> tuple
                            ? mapper.call(tuple.toArray())
                            : mapper.call(row));
        }
        return mapped;
    }

    private Object separator(String usual) {
        Object separator = options.get("sep");
        return separator == null ? usual : separator;
    }

    private String table(List<@Nullable Object> rows, String separator) {
        StringBuilder text = new StringBuilder();
        header(rows).ifPresent(names -> text.append(line(names, separator)));
        rows.forEach(row -> text.append(line(cells(row), separator)));
        return text.toString();
    }

    private Optional<Collection<?>> header(List<@Nullable Object> rows) {
        Object header = options.get("header");
        if (header instanceof Collection<?> names) {
            return Optional.of(names);
        }
        boolean named = Truth.of(header) && !rows.isEmpty() && rows.get(0) instanceof Map<?, ?>;
        return named ? Optional.of(((Map<?, ?>) rows.get(0)).keySet()) : Optional.empty();
    }

    private static Collection<?> cells(@Nullable Object row) {
        if (row instanceof Map<?, ?> map) {
            return map.values();
        }
        List<@Nullable Object> single = new ArrayList<>();
        single.add(row);
        return row instanceof Collection<?> cells ? cells : single;
    }

    private static String line(Collection<?> cells, String separator) {
        return cells.stream()
                .map(cell -> "\"" + (cell == null ? "" : TextForm.of(cell).replace("\"", "\"\"")) + "\"")
                .collect(Collectors.joining(separator, "", "\n"));
    }
}
