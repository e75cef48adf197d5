package io.penstock.pipeline.language;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.TextForm;
import io.penstock.pipeline.file.PathValue;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code collectFile} puts into one file, byte by byte as it is. Texts are written as they come, and let go, unless they are to
 * be sorted; of files, no more than their paths is kept until the last part has come.
 */
final class FileParts {
    private static final int ENOUGH = 1 << 16;

    private final Options options;
    private final Path file;
    private final @Nullable Object seed;
    private final List<@Nullable Object> waiting = new ArrayList<>();
    private boolean hasFiles;
    private long characters;
    private boolean begun;

    /**
     * Begins without a part.
     *
     * @param name the name that the file will have
     * @param file where on this machine it is put together
     */
    FileParts(String name, Options options, Path file) {
        this.options = options;
        this.file = file;
        this.seed = seed(options.seed(), name);
    }

    private static @Nullable Object seed(@Nullable Object seed, String name) {
        if (seed instanceof Map<?, ?> byName) {
            return byName.get(name);
        }
        return seed instanceof ClosureValue closure ? closure.call(name) : seed;
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

    void add(@Nullable Object value) throws IOException {
        waiting.add(value);
        hasFiles |= value instanceof PathValue || value instanceof Collection<?>;
        characters += value instanceof CharSequence text ? text.length() : 1;
        if (options.order() == null && !hasFiles && characters > ENOUGH) {
            writeAll();
        }
    }

    /** Brings the parts into their order, if they have one. */
    void sort() {
        if (options.order() != null) {
            waiting.sort(options.order());
        }
    }

    /** Returns the file with all parts. Not on the event thread: reads what the parts are. */
    Path finished() throws IOException {
        writeAll();
        return file;
    }

    private void writeAll() throws IOException {
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            for (@Nullable Object value : waiting) {
                writePart(value, out);
            }
        }
        waiting.clear();
        characters = 0;
    }

    private void writePart(@Nullable Object value, OutputStream out) throws IOException {
        if (!begun) {
            writeSeed(out);
        }
        OutputStream part = new LineSkipping(out, !begun && options.keepHeader() ? 0 : options.skip());
        begun = true;
        write(value, part);
        if (options.newLine()) {
            part.write('\n');
        }
    }

    private void writeSeed(OutputStream out) throws IOException {
        boolean empty = seed == null
                || (!(seed instanceof PathValue) && TextForm.of(seed).isEmpty());
        if (!empty) {
            write(seed, out);
            write(options.newLine() ? "\n" : "", out);
        }
    }

    private static void write(@Nullable Object value, OutputStream out) throws IOException {
        if (value instanceof Collection<?> several) {
            for (Object one : several) {
                write(one, out);
            }
        } else if (value instanceof PathValue path) {
            try (InputStream content = path.open()) {
                content.transferTo(out);
            }
        } else {
            out.write(TextForm.of(value).getBytes(StandardCharsets.UTF_8));
        }
    }
}
