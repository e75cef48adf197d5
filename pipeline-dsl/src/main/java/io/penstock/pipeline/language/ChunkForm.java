package io.penstock.pipeline.language;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.NearestName;
import io.penstock.config.eval.TextForm;
import io.penstock.config.eval.Truth;
import io.penstock.pipeline.file.PathValue;
import io.penstock.pipeline.text.Chunks;
import io.penstock.pipeline.text.Entry;
import io.penstock.pipeline.text.FastaEntry;
import io.penstock.pipeline.text.FastqEntry;
import io.penstock.pipeline.text.Mapped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** What becomes of each chunk of a split text: text, records or a file. */
final class ChunkForm {
    private final OperatorCall call;
    private final ScratchFiles files;
    private final List<String> fields;
    private final int width;
    private final @Nullable Object file;

    private ChunkForm(OperatorCall call, ScratchFiles files, List<String> fields, int width) {
        this.call = call;
        this.files = files;
        this.fields = fields;
        this.width = width;
        this.file = call.options().get("file");
    }

    static ChunkForm of(OperatorCall call, TextKind kind, ScratchFiles files) {
        @Nullable Object record = call.options().get("record");
        List<String> fields = new ArrayList<>();
        int width = 0;
        if (record instanceof Map<?, ?> wanted) {
            for (Map.Entry<?, ?> field : wanted.entrySet()) {
                String name = TextForm.of(field.getKey());
                requireField(name, kind, call);
                if (Truth.of(field.getValue())) {
                    fields.add(name);
                }
            }
            width = wanted.get("width") instanceof Number number ? number.intValue() : 0;
        } else if (Truth.of(record)) {
            fields.addAll(kind.fields());
        }
        return new ChunkForm(call, files, List.copyOf(fields), width);
    }

    private static void requireField(String name, TextKind kind, OperatorCall call) {
        if (kind.fields().stream().noneMatch(name::equalsIgnoreCase)) {
            throw EvaluationException.failed("records of '" + call.name() + "' have no field '" + name + "'"
                    + NearestName.suggestion(name, kind.fields()) + "; they have " + String.join(", ", kind.fields()));
        }
    }

    /** Returns the chunks of a text in this form. */
    Iterator<?> each(Chunks chunks, String header, @Nullable Object text) {
        int[] index = new int[1];
        return new Mapped<List<Entry>>(chunks, chunk -> {
            index[0]++;
            if (!fields.isEmpty()) {
                List<Object> records = chunk.stream().map(this::record).toList();
                return call.number("by", 1) == 1 && records.size() == 1 ? records.get(0) : new ArrayList<>(records);
            }
            String content = header + Chunks.text(chunk);
            return Truth.of(file) ? written(content, index[0], text) : content;
        });
    }

    private Object record(Entry entry) {
        if (entry instanceof FastqEntry read) {
            return read.toRecord(fields);
        }
        return entry instanceof FastaEntry sequence ? sequence.toRecord(fields, width) : entry.text();
    }

    private PathValue written(String content, int index, @Nullable Object text) {
        boolean compress = call.flag("compress", false);
        String name = name(index, text) + (compress ? ".gz" : "");
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        byte[] kept = compress ? compressed(bytes) : bytes;
        if (file instanceof PathValue directory) {
            PathValue target = directory.resolve(name);
            target.write(kept);
            return target;
        }
        return files.keep(name, kept);
    }

    private String name(int index, @Nullable Object text) {
        String whole = file instanceof CharSequence given
                ? given.toString()
                : text instanceof PathValue path ? path.name().replaceFirst("\\.gz$", "") : "chunk";
        int dot = whole.lastIndexOf('.');
        return dot <= 0 ? whole + "." + index : whole.substring(0, dot) + "." + index + whole.substring(dot);
    }

    private static byte[] compressed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
