package io.penstock.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.TaskHash;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.LedgerRecord.Completed;
import io.penstock.spi.LedgerRecord.Intended;
import io.penstock.spi.LedgerRecord.Submitted;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Writes a record as one line of JSON, in ASCII, whose last member is a checksum over what stands before it: a line that was
 * cut short, or run into by another, is recognised.
 */
final class LedgerLine {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final String CHECKSUM = ",\"crc\":\"";
    private static final int CHECKSUM_LENGTH = CHECKSUM.length() + 8 + "\"}".length();

    private LedgerLine() {}

    /** Returns the line, without a line end. */
    static String write(LedgerRecord entry) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("hash", entry.attempt().hex());
        members.put("at", entry.at().toString());
        if (entry instanceof Intended intended) {
            FileLocation directory = intended.workDirectory();
            members.put("task", intended.taskName());
            members.put("executor", intended.executor());
            members.put("job", intended.jobName());
            members.put("scheme", directory.scheme());
            members.put("authority", directory.authority());
            members.put("path", directory.path());
        } else if (entry instanceof Submitted submitted) {
            members.put("id", submitted.nativeId());
            members.put("token", submitted.token());
        } else if (entry instanceof Completed completed) {
            members.put("outcome", completed.outcome());
        }
        String object = object(members);
        String body = object.substring(0, object.length() - 1);
        return body + CHECKSUM + checksum(body) + "\"}";
    }

    /** Reads a line; empty if it is not whole. */
    static Optional<LedgerRecord> read(String line) {
        int end = line.length() - CHECKSUM_LENGTH;
        if (end <= 0) {
            return Optional.empty();
        }
        String body = line.substring(0, end);
        if (!line.substring(end).equals(CHECKSUM + checksum(body) + "\"}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(entry(members(body + "}")));
        } catch (IOException | PenstockException | DateTimeParseException e) {
            // Whole, yet not ours: as good as not there.
            return Optional.empty();
        }
    }

    private static LedgerRecord entry(Map<String, String> members) throws IOException {
        TaskHash hash = new TaskHash(member(members, "hash"));
        Instant at = Instant.parse(member(members, "at"));
        if (members.containsKey("outcome")) {
            return new Completed(hash, member(members, "outcome"), at);
        }
        if (members.containsKey("token")) {
            return new Submitted(hash, member(members, "id"), member(members, "token"), at);
        }
        FileLocation directory =
                new FileLocation(member(members, "scheme"), member(members, "authority"), member(members, "path"));
        return new Intended(
                hash, member(members, "task"), member(members, "executor"), member(members, "job"), directory, at);
    }

    private static String member(Map<String, String> members, String name) throws IOException {
        String value = members.get(name);
        if (value == null) {
            throw new IOException("no member " + name);
        }
        return value;
    }

    private static String object(Map<String, String> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, String> member : members.entrySet()) {
                json.writeStringField(member.getKey(), member.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Map<String, String> members(String object) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(object)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                members.put(name, json.getText());
            }
        }
        return members;
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
