package io.penstock.pipeline.language;

import io.penstock.config.eval.EvaluationException;
import io.penstock.domain.resource.MemorySize;
import io.penstock.pipeline.operator.SplitItems;
import io.penstock.pipeline.text.Batches;
import io.penstock.pipeline.text.Chunks;
import io.penstock.pipeline.text.CsvFormat;
import io.penstock.pipeline.text.CsvRows;
import io.penstock.pipeline.text.Entry;
import io.penstock.pipeline.text.Json;
import io.penstock.pipeline.text.JsonPath;
import io.penstock.pipeline.text.Limited;
import java.io.BufferedReader;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits files and strings as the options of a call say. */
final class TextSplitting {
    /** The methods that split, and as what. */
    static final List<String> NAMES = List.of("splitCsv", "splitText", "splitFasta", "splitFastq", "splitJson");

    private TextSplitting() {}

    /** Returns the splitter that a call of one of {@link #NAMES} asks for; it calls nothing of the script. */
    static SplitItems.Splitter of(OperatorCall call, ScratchFiles files) {
        return switch (call.name()) {
            case "splitCsv" -> csv(call);
            case "splitJson" -> json(call);
            default -> chunks(call, TextKind.of(call.name()), files);
        };
    }

    private static SplitItems.Splitter csv(OperatorCall call) {
        call.allowing(
                "header", "sep", "quote", "skip", "strip", "limit", "by", "elem", "charset", "decompress", "autoClose");
        String quote = call.text("quote", "\"");
        CsvFormat format = new CsvFormat(
                call.text("sep", ","), quote.isEmpty() ? '\0' : quote.charAt(0), call.flag("strip", false));
        @Nullable Object header = call.options().get("header");
        int skip = call.number("skip", 0);
        return text -> {
            BufferedReader reader = TextSource.open(text, call);
            CsvRows rows = Boolean.TRUE.equals(header)
                    ? CsvRows.withHeader(reader, format, skip)
                    : CsvRows.of(reader, format, skip, columns(header));
            Iterator<Object> some = limited(rows, call);
            int by = call.number("by", 1);
            return by > 1 ? new Batches(some, by) : some;
        };
    }

    private static List<String> columns(@Nullable Object header) {
        return header instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static SplitItems.Splitter json(OperatorCall call) {
        call.allowing("path", "limit", "elem", "charset", "decompress", "autoClose");
        String path = call.text("path", "");
        return text -> limited(
                JsonPath.elements(JsonPath.find(Json.parse(TextSource.whole(text, call)), path))
                        .iterator(),
                call);
    }

    private static <T extends @Nullable Object> Iterator<T> limited(Iterator<T> parts, OperatorCall call) {
        int limit = call.number("limit", 0);
        return limit > 0 ? new Limited<>(parts, limit) : parts;
    }

    private static SplitItems.Splitter chunks(OperatorCall call, TextKind kind, ScratchFiles files) {
        call.allowing(kind.options());
        if (call.number("by", 1) < 1) {
            throw EvaluationException.failed("option 'by' of '" + call.name() + "' must be at least 1");
        }
        ChunkForm form = ChunkForm.of(call, kind, files);
        int headerLines = call.flag("keepHeader", false) ? 1 : 0;
        return text -> {
            Iterator<Entry> entries = kind.entries(TextSource.open(text, call));
            String header =
                    headerLines == 0 || !entries.hasNext() ? "" : entries.next().text();
            return form.each(chunked(limited(entries, call), call), header, text);
        };
    }

    private static Chunks chunked(Iterator<Entry> entries, OperatorCall call) {
        @Nullable Object size = call.options().get("size");
        return size == null
                ? Chunks.ofCount(entries, call.number("by", 1))
                : Chunks.ofSize(
                        entries,
                        size instanceof Number count
                                ? count.longValue()
                                : MemorySize.parse(String.valueOf(size)).bytes());
    }

    /** Refuses options that counting does not have. */
    static void checkCount(OperatorCall call) {
        if (call.name().equals("countJson")) {
            call.allowing("path", "charset", "decompress");
        } else {
            call.allowing("charset", "decompress");
        }
    }

    /** Returns how many entries a text has. */
    static long count(@Nullable Object text, OperatorCall call) {
        if (call.name().equals("countJson")) {
            return JsonPath.elements(JsonPath.find(Json.parse(TextSource.whole(text, call)), call.text("path", "")))
                    .size();
        }
        Iterator<Entry> entries =
                TextKind.of(call.name().replace("count", "split")).entries(TextSource.open(text, call));
        long count = 0;
        while (entries.hasNext()) {
            entries.next();
            count++;
        }
        return count;
    }
}
