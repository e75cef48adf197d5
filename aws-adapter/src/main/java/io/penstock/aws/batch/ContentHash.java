package io.penstock.aws.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A hash over values of which each is preceded by its length, so that different values never add up to the same bytes. */
final class ContentHash {
    private static final int BYTES = 16;

    private final MessageDigest digest;

    ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    ContentHash text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    ContentHash number(long value) {
        return text(Long.toString(value));
    }

    ContentHash flag(boolean value) {
        return number(value ? 1 : 0);
    }

    /** Adds how many there are, and each of them. */
    <T> void each(Collection<T> values, Consumer<T> adder) {
        number(values.size());
        values.forEach(adder);
    }

    /** Adds names with their values, sorted. */
    void pairs(Map<String, String> values) {
        each(new TreeMap<>(values).entrySet(), pair -> text(pair.getKey()).text(pair.getValue()));
    }

    /** Returns what was added, as 32 letters. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
