package io.penstock.emulator.s3;

import io.penstock.emulator.checksum.ChecksumAlgorithm;
import io.penstock.emulator.checksum.RunningChecksum;
import io.penstock.emulator.store.SpooledFile;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The digests that a request claims for its body: Content-MD5 and checksums, in headers, parameters or trailers. */
final class BodyDigests {
    private final S3Request request;

    BodyDigests(S3Request request) {
        this.request = request;
    }

    /** The checksums that must be computed while the body is read. */
    Set<ChecksumAlgorithm> algorithms() {
        Set<ChecksumAlgorithm> wanted = EnumSet.noneOf(ChecksumAlgorithm.class);
        String trailer = request.http().headers().firstOr("x-amz-trailer", "").toLowerCase(Locale.ROOT);
        String named = request.headerOrQuery("x-amz-sdk-checksum-algorithm").orElse("");
        for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
            if (trailer.contains(algorithm.header() + ",")
                    || trailer.endsWith(algorithm.header())
                    || named.equalsIgnoreCase(algorithm.name())
                    || request.headerOrQuery(algorithm.header()).isPresent()) {
                wanted.add(algorithm);
            }
        }
        return wanted;
    }

    /** Whether the request claims any digest at all. */
    boolean present() {
        return request.header("content-md5").isPresent() || !algorithms().isEmpty();
    }

    void check(SpooledFile body) {
        check(body.md5(), body.checksums());
    }

    void check(byte[] body) {
        Map<ChecksumAlgorithm, String> checksums = new EnumMap<>(ChecksumAlgorithm.class);
        for (ChecksumAlgorithm algorithm : algorithms()) {
            RunningChecksum running = algorithm.start();
            running.update(body, 0, body.length);
            checksums.put(algorithm, running.base64());
        }
        byte[] md5 = ChecksumAlgorithm.digest("MD5").digest(body);
        check(HexFormat.of().formatHex(md5), checksums);
    }

    private void check(String md5, Map<ChecksumAlgorithm, String> checksums) {
        request.header("content-md5").ifPresent(claim -> checkMd5(claim, md5));
        checksums.forEach((algorithm, value) -> claim(algorithm).ifPresent(claim -> {
            if (!claim.equals(value)) {
                throw S3Error.BAD_DIGEST.exception(
                        "The " + algorithm.name() + " you specified did not match the calculated checksum.");
            }
        }));
    }

    private Optional<String> claim(ChecksumAlgorithm algorithm) {
        String trailer = request.http().trailers().get(algorithm.header());
        return trailer != null ? Optional.of(trailer) : request.headerOrQuery(algorithm.header());
    }

    private static void checkMd5(String claim, String md5) {
        byte[] claimed;
        try {
            claimed = Base64.getDecoder().decode(claim);
        } catch (IllegalArgumentException e) {
            throw S3Error.INVALID_DIGEST.exception();
        }
        if (!HexFormat.of().formatHex(claimed).equals(md5)) {
            throw S3Error.BAD_DIGEST.exception();
        }
    }
}
