package io.penstock.pipeline.language;

import io.penstock.config.eval.EvaluationException;
import io.penstock.pipeline.file.PathValue;
import io.penstock.pipeline.operator.SplitItems;
import io.penstock.pipeline.text.Batches;
import io.penstock.pipeline.text.CsvFormat;
import io.penstock.pipeline.text.CsvRows;
import io.penstock.pipeline.text.Limited;
import io.penstock.pipeline.text.TextChunks;
import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Splits files and strings as the options of a call say. */
final class TextSplitting {
    private TextSplitting() {}

    static SplitItems.Splitter csv(OperatorCall call) {
        call.allowing(
                "header", "sep", "quote", "skip", "strip", "limit", "by", "elem", "charset", "decompress", "autoClose");
        String quote = call.text("quote", "\"");
        CsvFormat format = new CsvFormat(
                call.text("sep", ","), quote.isEmpty() ? '\0' : quote.charAt(0), call.flag("strip", false));
        @Nullable Object header = call.options().get("header");
        int skip = call.number("skip", 0);
        return text -> {
            BufferedReader reader = reader(text, call);
            CsvRows rows = Boolean.TRUE.equals(header)
                    ? CsvRows.withHeader(reader, format, skip)
                    : CsvRows.of(reader, format, skip, columns(header));
            return limited(rows, call, true);
        };
    }

    private static List<String> columns(@Nullable Object header) {
        return header instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    static SplitItems.Splitter text(OperatorCall call) {
        call.allowing("by", "limit", "keepHeader", "elem", "charset", "decompress", "file", "compress", "autoClose");
        if (call.flag("file", false)) {
            throw EvaluationException.failed("'splitText' cannot write files; leave out the option 'file'");
        }
        int header = call.flag("keepHeader", false) ? 1 : 0;
        return text -> limited(new TextChunks(reader(text, call), call.number("by", 1), header), call, false);
    }

    private static Iterator<?> limited(Iterator<?> parts, OperatorCall call, boolean batches) {
        int limit = call.number("limit", 0);
        Iterator<?> some = limit > 0 ? new Limited(parts, limit) : parts;
        int by = call.number("by", 1);
        return batches && by > 1 ? new Batches(some, by) : some;
    }

    private static BufferedReader reader(@Nullable Object text, OperatorCall call) {
        if (text instanceof PathValue path) {
            Charset charset = Charset.forName(call.text("charset", "UTF-8"));
            return path.reader(charset, call.flag("decompress", path.name().endsWith(".gz")));
        }
        return reader(text);
    }

    private static BufferedReader reader(@Nullable Object text) {
        if (text instanceof PathValue path) {
            return path.reader(StandardCharsets.UTF_8, path.name().endsWith(".gz"));
        }
        if (text instanceof Collection<?> lines) {
            return new BufferedReader(
                    new StringReader(lines.stream().map(String::valueOf).collect(Collectors.joining("\n"))));
        }
        if (text instanceof CharSequence characters) {
            return new BufferedReader(new StringReader(characters.toString()));
        }
        throw EvaluationException.failed("expected a file or a string to split, not '" + text + "'");
    }

    static long countLines(@Nullable Object text) {
        return reader(text).lines().count();
    }
}
