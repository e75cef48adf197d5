package io.penstock.emulator.store;

import io.penstock.emulator.checksum.ChecksumAlgorithm;
import io.penstock.emulator.checksum.RunningChecksum;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A directory of temporary files, in which bytes are collected before they become an object. */
public final class Spool {
    private final Path directory;

    Spool(Path directory) {
        this.directory = directory;
    }

    /** A path for a new temporary file; nothing is created. */
    public Path newFile() {
        return directory.resolve(UUID.randomUUID().toString());
    }

    /** Writes a stream to a temporary file, with its MD5 and the given checksums; leaves nothing behind on failure. */
    public SpooledFile collect(InputStream in, Set<ChecksumAlgorithm> algorithms) throws IOException {
        Path file = newFile();
        boolean done = false;
        try {
            SpooledFile spooled = copy(in, file, algorithms);
            done = true;
            return spooled;
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static SpooledFile copy(InputStream in, Path file, Set<ChecksumAlgorithm> algorithms) throws IOException {
        MessageDigest md5 = ChecksumAlgorithm.digest("MD5");
        Map<ChecksumAlgorithm, RunningChecksum> running = new EnumMap<>(ChecksumAlgorithm.class);
        algorithms.forEach(a -> running.put(a, a.start()));
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                md5.update(buffer, 0, n);
                for (RunningChecksum checksum : running.values()) {
                    checksum.update(buffer, 0, n);
                }
                size += n;
            }
        }
        Map<ChecksumAlgorithm, String> values = new EnumMap<>(ChecksumAlgorithm.class);
        running.forEach((a, checksum) -> values.put(a, checksum.base64()));
        return new SpooledFile(file, size, HexFormat.of().formatHex(md5.digest()), values);
    }
}
