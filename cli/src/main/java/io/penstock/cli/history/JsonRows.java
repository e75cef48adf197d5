package io.penstock.cli.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.penstock.domain.resource.MemorySize;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes rows as a list of JSON objects: durations in milliseconds, memory in bytes, times in ISO 8601, null for nothing. */
final class JsonRows {
    private JsonRows() {}

    static String of(List<Map<String, @Nullable Object>> rows) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartArray();
            for (Map<String, @Nullable Object> row : rows) {
                json.writeStartObject();
                for (Map.Entry<String, @Nullable Object> entry : row.entrySet()) {
                    json.writeFieldName(entry.getKey());
                    write(json, entry.getValue());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString() + "\n";
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Duration duration) {
            json.writeNumber(duration.toMillis());
        } else if (value instanceof MemorySize memory) {
            json.writeNumber(memory.bytes());
        } else {
            json.writeString(value.toString());
        }
    }
}
