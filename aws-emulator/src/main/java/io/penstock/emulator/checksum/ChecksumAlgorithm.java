package io.penstock.emulator.checksum;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** A checksum algorithm of S3; the constants are named as the API names them. */
public enum ChecksumAlgorithm {
    CRC32,
    CRC32C,
    SHA1,
    SHA256,
    CRC64NVME;

    /** Finds an algorithm by name, in any case. */
    public static Optional<ChecksumAlgorithm> named(String name) {
        return Arrays.stream(values())
                .filter(a -> a.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** The header, in lower case, that carries a value of this algorithm. */
    public String header() {
        return "x-amz-checksum-" + name().toLowerCase(Locale.ROOT);
    }

    /** The XML element that carries a value of this algorithm. */
    public String element() {
        return "Checksum" + name();
    }

    public RunningChecksum start() {
        return switch (this) {
            case CRC32 -> RunningChecksum.of(new CRC32(), 4);
            case CRC32C -> RunningChecksum.of(new CRC32C(), 4);
            case CRC64NVME -> RunningChecksum.of(new Crc64Nvme(), 8);
            case SHA1 -> RunningChecksum.of(digest("SHA-1"));
            case SHA256 -> RunningChecksum.of(digest("SHA-256"));
        };
    }

    /** A message digest that every Java runtime has. */
    public static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no " + name, e);
        }
    }
}
