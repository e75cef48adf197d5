package io.penstock.emulator.store;

import io.penstock.emulator.checksum.ChecksumAlgorithm;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Bytes that arrived and lie in a temporary file.
 *
 * @param md5 in hexadecimal
 * @param checksums in base 64
 */
public record SpooledFile(Path path, long size, String md5, Map<ChecksumAlgorithm, String> checksums) {
    public SpooledFile {
        checksums = Map.copyOf(checksums);
    }

    /** The content of an object put in one piece. */
    public Content content() {
        return new Content(size, md5, new Checksums(checksums, false), List.of());
    }
}
