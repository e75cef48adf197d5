package io.penstock.internal.identify;

import io.penstock.domain.task.TaskHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * Hashes a sequence of fields, each with its length, so that no two sequences give the same bytes. The same on every
 * machine, JVM and time zone. Used by one thread.
 */
final class HashBuilder {
    private final MessageDigest digest;

    HashBuilder() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    HashBuilder add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
        return this;
    }

    HashBuilder add(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    HashBuilder add(InputStream content) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
            total += read;
        }
        return add(total);
    }

    /** Adds how many there are and each of them, so that no text can pass for one of the next collection. */
    HashBuilder addAll(Collection<String> texts) {
        add(texts.size());
        texts.forEach(this::add);
        return this;
    }

    TaskHash build() {
        return new TaskHash(HexFormat.of().formatHex(digest.digest(), 0, 16));
    }
}
