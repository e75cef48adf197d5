package io.penstock.emulator.s3;

import io.penstock.emulator.checksum.ChecksumAlgorithm;
import io.penstock.emulator.checksum.RunningChecksum;
import io.penstock.emulator.store.Checksums;
import io.penstock.emulator.store.UploadPlan;
import io.penstock.emulator.store.UploadedPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Joins parts into one file and computes what S3 says about the result. */
final class PartAssembly {
    private PartAssembly() {}

    /** The entity tag of a multipart object: the MD5 of the parts' MD5s, and their number. */
    static String etag(List<UploadedPart> parts) {
        MessageDigest md5 = ChecksumAlgorithm.digest("MD5");
        parts.forEach(part -> md5.update(HexFormat.of().parseHex(part.etag())));
        return HexFormat.of().formatHex(md5.digest()) + "-" + parts.size();
    }

    /** Writes the parts to a new file, in order. */
    static Checksums join(UploadPlan plan, List<UploadedPart> parts, Path file) throws IOException {
        ChecksumAlgorithm algorithm = plan.algorithm();
        if (algorithm == null) {
            append(parts, file);
            return Checksums.NONE;
        }
        if (plan.composite()) {
            append(parts, file);
            return new Checksums(Map.of(algorithm, overParts(algorithm, parts)), true);
        }
        return new Checksums(Map.of(algorithm, appendChecked(algorithm, parts, file)), false);
    }

    private static void append(List<UploadedPart> parts, Path file) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (UploadedPart part : parts) {
                try (FileChannel in = FileChannel.open(part.file().path())) {
                    long done = 0;
                    while (done < part.file().size()) {
                        done += in.transferTo(done, part.file().size() - done, out);
                    }
                }
            }
        }
    }

    private static String overParts(ChecksumAlgorithm algorithm, List<UploadedPart> parts) {
        RunningChecksum running = algorithm.start();
        for (UploadedPart part : parts) {
            String value = part.file().checksums().get(algorithm);
            if (value != null) {
                byte[] raw = Base64.getDecoder().decode(value);
                running.update(raw, 0, raw.length);
            }
        }
        return running.base64() + "-" + parts.size();
    }

    private static String appendChecked(ChecksumAlgorithm algorithm, List<UploadedPart> parts, Path file)
            throws IOException {
        RunningChecksum running = algorithm.start();
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (UploadedPart part : parts) {
                try (InputStream in = Files.newInputStream(part.file().path())) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        out.write(buffer, 0, n);
                        running.update(buffer, 0, n);
                    }
                }
            }
        }
        return running.base64();
    }
}
