package io.penstock.emulator.checksum;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Checksum;

/** A checksum over bytes as they pass. Not safe for concurrent use. */
public interface RunningChecksum {
    void update(byte[] bytes, int offset, int length);

    /** The value so far as raw bytes; call it once. */
    byte[] value();

    /** The value so far in base 64, as headers carry it; call it once. */
    default String base64() {
        return Base64.getEncoder().encodeToString(value());
    }

    static RunningChecksum of(MessageDigest digest) {
        return new RunningChecksum() {
            @Override
            public void update(byte[] bytes, int offset, int length) {
                digest.update(bytes, offset, length);
            }

            @Override
            public byte[] value() {
                return digest.digest();
            }
        };
    }

    /** Adapts a numeric checksum whose value is the given number of bytes wide, most significant first. */
    static RunningChecksum of(Checksum checksum, int width) {
        return new RunningChecksum() {
            @Override
            public void update(byte[] bytes, int offset, int length) {
                checksum.update(bytes, offset, length);
            }

            @Override
            public byte[] value() {
                byte[] all = ByteBuffer.allocate(Long.BYTES)
                        .putLong(checksum.getValue())
                        .array();
                return Arrays.copyOfRange(all, Long.BYTES - width, Long.BYTES);
            }
        };
    }
}
