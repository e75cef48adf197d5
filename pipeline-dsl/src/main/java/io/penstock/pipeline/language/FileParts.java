package io.penstock.pipeline.language;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.TextForm;
import io.penstock.pipeline.file.PathValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code collectFile} puts into one file. */
final class FileParts {
    private final Options options;
    private final List<@Nullable Object> values = new ArrayList<>();

    FileParts(Options options) {
        this.options = options;
    }

    /**
     * How parts become a file.
     *
     * @param seed the text at the beginning, the same for all files, or by their names, or made by a closure
     * @param newLine whether each part ends with a line end
     * @param keepHeader whether the first lines of the first part stand at the beginning
     * @param skip how many lines of each part are left out
     * @param order the order of the parts; null for that in which they came
     */
    record Options(
            @Nullable Object seed,
            boolean newLine,
            boolean keepHeader,
            int skip,
            @Nullable Comparator<Object> order) {
        static Options of(OperatorCall call) {
            boolean keepHeader = call.flag("keepHeader", false);
            return new Options(
                    call.options().get("seed"),
                    call.flag("newLine", false),
                    keepHeader,
                    call.number("skip", keepHeader ? 1 : 0),
                    order(call));
        }

        private static @Nullable Comparator<Object> order(OperatorCall call) {
            @Nullable Object sort = call.options().get("sort");
            if (sort == null) {
                return Closures.order("hash", call);
            }
            return sort.equals("none") || sort.equals("index") ? null : Closures.order(sort, call);
        }
    }

    void add(@Nullable Object value) {
        values.add(value);
    }

    /** Returns the whole text of the file. */
    String text(String name) {
        if (options.order() != null) {
            values.sort(options.order());
        }
        StringBuilder all = new StringBuilder();
        String seed = seed(name);
        if (!seed.isEmpty()) {
            all.append(seed).append(options.newLine() ? "\n" : "");
        }
        boolean first = true;
        for (Object value : values) {
            String text = content(value) + (options.newLine() ? "\n" : "");
            String rest = withoutLines(text, options.skip());
            if (first && options.keepHeader()) {
                all.append(text, 0, text.length() - rest.length());
            }
            all.append(rest);
            first = false;
        }
        return all.toString();
    }

    private String seed(String name) {
        @Nullable Object seed = options.seed();
        if (seed instanceof Map<?, ?> byName) {
            seed = byName.get(name);
        } else if (seed instanceof ClosureValue closure) {
            seed = closure.call(name);
        }
        return seed == null ? "" : content(seed);
    }

    private static String content(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            StringBuilder all = new StringBuilder();
            several.forEach(one -> all.append(content(one)));
            return all.toString();
        }
        return value instanceof PathValue path ? path.text() : TextForm.of(value);
    }

    private static String withoutLines(String text, int count) {
        int start = 0;
        for (int i = 0; i < count && start < text.length(); i++) {
            int end = text.indexOf('\n', start);
            start = end < 0 ? text.length() : end + 1;
        }
        return text.substring(start);
    }
}
