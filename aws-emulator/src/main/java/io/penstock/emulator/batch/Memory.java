package io.penstock.emulator.batch;

import io.penstock.emulator.json.SdkJsonReader;
import io.penstock.emulator.json.SdkJsonWriter;
import io.penstock.emulator.state.Journal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What Batch remembers beyond its end, written as it would be told to a client.
 *
 * @param journal where it is kept
 * @param arns how its resources are named
 * @param clock what time it is
 */
public record Memory(Journal journal, Arns arns, Clock clock) {

    /** Returns what an earlier Batch left of a kind, by key, oldest first. */
    <T extends SdkPojo> Map<String, T> recall(String kind, Class<T> type, Supplier<? extends SdkPojo> builder) {
        Map<String, T> found = new LinkedHashMap<>();
        journal.found(kind)
                .forEach((key, json) -> found.put(
                        key, type.cast(SdkJsonReader.read(json.getBytes(StandardCharsets.UTF_8), builder.get()))));
        return found;
    }

    /** Keeps a value. */
    void keep(String kind, String key, SdkPojo value) {
        journal.put(kind, key, SdkJsonWriter.write(value));
    }

    /** Keeps a value no longer. */
    void drop(String kind, String key) {
        journal.remove(kind, key);
    }
}
