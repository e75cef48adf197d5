package io.penstock.emulator.s3;

import io.penstock.emulator.checksum.ChecksumAlgorithm;
import io.penstock.emulator.checksum.CrcJoin;
import io.penstock.emulator.checksum.RunningChecksum;
import io.penstock.emulator.store.Checksums;
import io.penstock.emulator.store.UploadPlan;
import io.penstock.emulator.store.UploadedPart;
import java.io.IOException;
import java.nio.channels.FileChannel;
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
        append(parts, file);
        return plan.composite()
                ? new Checksums(Map.of(algorithm, overParts(algorithm, parts)), true)
                : new Checksums(Map.of(algorithm, overBytes(algorithm, parts)), false);
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

    /** The parts were checked when they came. */
    private static String overBytes(ChecksumAlgorithm algorithm, List<UploadedPart> parts) {
        CrcJoin join = CrcJoin.of(algorithm);
        for (UploadedPart part : parts) {
            join.add(
                    part.file().checksums().getOrDefault(algorithm, ""),
                    part.file().size());
        }
        return join.base64();
    }
}
