package io.penstock.emulator.s3;

import io.penstock.emulator.checksum.ChecksumAlgorithm;
import io.penstock.emulator.store.SpooledFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Receives the bytes of an object or part into a temporary file, its size and digests checked. */
final class IncomingBody {
    static final long LARGEST = 5L << 30;

    private IncomingBody() {}

    /** Receives a body; the extra checksum, if any, is computed whether or not the client claims it. */
    static SpooledFile receive(S3Request request, @Nullable ChecksumAlgorithm extra) throws IOException {
        checkSize(request);
        BodyDigests digests = new BodyDigests(request);
        Set<ChecksumAlgorithm> algorithms = EnumSet.noneOf(ChecksumAlgorithm.class);
        algorithms.addAll(digests.algorithms());
        if (extra != null) {
            algorithms.add(extra);
        }
        SpooledFile file = request.bucket().spool().collect(request.http().body(), algorithms);
        try {
            digests.check(file);
        } catch (S3Exception e) {
            Files.deleteIfExists(file.path());
            throw e;
        }
        return file;
    }

    private static void checkSize(S3Request request) {
        String length = request.header("x-amz-decoded-content-length")
                .or(() -> request.header("content-length"))
                .orElse("0");
        if (length.matches("\\d{1,18}") && Long.parseLong(length) > LARGEST) {
            throw S3Error.ENTITY_TOO_LARGE
                    .exception()
                    .with("ProposedSize", length)
                    .with("MaxSizeAllowed", Long.toString(LARGEST));
        }
    }
}
