package io.penstock.cli.trace;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.cli.report.WantedFiles;
import io.penstock.config.eval.NearestName;
import io.penstock.domain.directive.DirectiveValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a trace is written.
 *
 * @param file where
 * @param columns what, in this order
 * @param separator what stands between two columns
 */
public record TraceSettings(Path file, List<TraceColumn> columns, String separator) {
    private static final String SCOPE = "trace";
    private static final String DEFAULT_FILE = "trace.tsv";

    /** Copies the list. */
    public TraceSettings {
        columns = List.copyOf(columns);
    }

    /** Returns the titles of columns that will be empty, for nothing is known here of what they tell. */
    public List<String> empty() {
        return columns.stream()
                .filter(column -> !column.isKnown())
                .map(TraceColumn::title)
                .toList();
    }

    /** Returns the settings for a file that has the usual columns. */
    public static TraceSettings usual(Path file) {
        return new TraceSettings(file, TraceColumn.usual(), "\t");
    }

    /**
     * Reads the scope {@code trace}.
     *
     * @param asked the file that an option names, which wins
     * @return empty where no trace is asked for
     * @throws PenstockException with {@link ErrorCode#CONFIGURATION} and all mistakes of the scope
     */
    public static Optional<TraceSettings> of(Optional<Path> asked, WantedFiles wanted) {
        if (asked.isEmpty() && !wanted.isEnabled(SCOPE)) {
            return Optional.empty();
        }
        Map<String, DirectiveValue> scope = wanted.configuration().scope(SCOPE);
        List<String> mistakes = new ArrayList<>();
        Path file = asked.orElseGet(() -> wanted.named(SCOPE, DEFAULT_FILE));
        wanted.obstacle(SCOPE, file).ifPresent(mistakes::add);
        List<TraceColumn> columns = columns(scope.get("fields"), mistakes);
        if (!mistakes.isEmpty()) {
            throw new PenstockException(ErrorCode.CONFIGURATION, String.join("\n", mistakes));
        }
        return Optional.of(new TraceSettings(file, columns, text(scope.get("sep"), "\t")));
    }

    private static List<TraceColumn> columns(@Nullable DirectiveValue fields, List<String> mistakes) {
        if (fields == null || fields.value() == null) {
            return TraceColumn.usual();
        }
        List<TraceColumn> columns = new ArrayList<>();
        List<String> known = Arrays.stream(TraceColumn.values())
                .filter(TraceColumn::isKnown)
                .map(TraceColumn::title)
                .toList();
        for (String name : names(fields.value())) {
            Optional<TraceColumn> column = Arrays.stream(TraceColumn.values())
                    .filter(candidate -> candidate.title().equals(name))
                    .findFirst();
            column.ifPresent(columns::add);
            if (column.isEmpty()) {
                mistakes.add(fields.origin().fileAndLine() + ": a trace has no field '" + name + "'"
                        + NearestName.suggestion(name, known) + "; it has " + String.join(", ", known));
            }
        }
        return columns;
    }

    private static List<String> names(Object fields) {
        List<String> names = new ArrayList<>();
        for (Object field : fields instanceof Collection<?> list ? list : List.of(fields)) {
            Arrays.stream(String.valueOf(field).split(",", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(names::add);
        }
        return names;
    }

    private static String text(@Nullable DirectiveValue value, String initial) {
        return value == null || value.value() == null ? initial : String.valueOf(value.value());
    }
}
