package io.penstock.local.ledger;

import io.penstock.domain.file.FileLocation;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Named texts that a value is written as. A name that an older program did not know is no harm to it. Not thread-safe. */
final class Members {
    private final Map<String, String> texts;

    Members() {
        this(new LinkedHashMap<>());
    }

    Members(Map<String, String> texts) {
        this.texts = texts;
    }

    Map<String, String> toMap() {
        return texts;
    }

    /** Empty texts are left out. */
    Members put(String name, String text) {
        if (!text.isEmpty()) {
            texts.put(name, text);
        }
        return this;
    }

    Members put(String name, long number) {
        return number == 0 ? this : put(name, Long.toString(number));
    }

    Members put(String name, Instant when) {
        return put(name, when.toString());
    }

    Members put(String name, FileLocation location) {
        return put(name + ".scheme", location.scheme())
                .put(name + ".host", location.authority())
                .put(name + ".path", location.path());
    }

    Members putAll(String prefix, Map<String, String> some) {
        some.forEach((name, text) -> texts.put(prefix + name, text));
        return this;
    }

    boolean has(String name) {
        return texts.containsKey(name);
    }

    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    int number(String name) {
        return (int) longNumber(name);
    }

    long longNumber(String name) {
        String text = text(name);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    /** Returns a time; the beginning of 1970 where there is none. */
    Instant instant(String name) throws DateTimeParseException {
        String text = text(name);
        return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
    }

    FileLocation location(String name) {
        return new FileLocation(text(name + ".scheme"), text(name + ".host"), text(name + ".path"));
    }

    Map<String, String> all(String prefix) {
        Map<String, String> some = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            if (name.startsWith(prefix)) {
                some.put(name.substring(prefix.length()), text);
            }
        });
        return some;
    }
}
