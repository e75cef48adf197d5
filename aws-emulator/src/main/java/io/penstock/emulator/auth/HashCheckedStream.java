package io.penstock.emulator.auth;

import io.penstock.emulator.http.RefusedException;
import io.penstock.emulator.http.RefusedException.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Locale;

/** Compares a body with its signed hash when its end is reached. */
final class HashCheckedStream extends FilterInputStream {
    private final String expected;
    private final MessageDigest digest = Digests.sha256();
    private boolean ended;

    HashCheckedStream(InputStream body, String expected) {
        super(body);
        this.expected = expected.toLowerCase(Locale.ROOT);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = in.read(bytes, offset, length);
        if (n > 0) {
            digest.update(bytes, offset, n);
        } else if (n < 0 && !ended) {
            ended = true;
            check();
        }
        return n;
    }

    private void check() {
        if (!Digests.same(Digests.hex(digest.digest()), expected)) {
            throw new RefusedException(
                    Reason.CONTENT_MISMATCH,
                    "The provided 'x-amz-content-sha256' header does not match what was computed.");
        }
    }
}
