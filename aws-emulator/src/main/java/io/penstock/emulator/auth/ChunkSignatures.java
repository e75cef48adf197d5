package io.penstock.emulator.auth;

import io.penstock.emulator.http.RefusedException;
import io.penstock.emulator.http.RefusedException.Reason;
import java.nio.charset.StandardCharsets;

/** The chain of chunk signatures: each is made over the one before it, the first over the request's. */
final class ChunkSignatures {
    private static final String EMPTY = Digests.sha256Hex(new byte[0]);

    private final Signer signer;
    private String previous;

    ChunkSignatures(Signer signer, String seed) {
        this.signer = signer;
        this.previous = seed;
    }

    void checkChunk(String contentHash, String signature) {
        check("AWS4-HMAC-SHA256-PAYLOAD", EMPTY + "\n" + contentHash, signature);
    }

    /** Checks the trailer, given as {@code name:value} lines. */
    void checkTrailer(String lines, String signature) {
        check("AWS4-HMAC-SHA256-TRAILER", Digests.sha256Hex(lines.getBytes(StandardCharsets.UTF_8)), signature);
    }

    private void check(String kind, String rest, String signature) {
        String expected = signer.sign(kind, previous + "\n" + rest);
        if (!Digests.same(expected, signature)) {
            throw new RefusedException(
                    Reason.WRONG_SIGNATURE,
                    "The request signature we calculated does not match the signature you provided. Check your key"
                            + " and signing method.");
        }
        previous = expected;
    }
}
