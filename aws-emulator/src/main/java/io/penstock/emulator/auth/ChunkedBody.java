package io.penstock.emulator.auth;

import io.penstock.emulator.http.Payload;
import io.penstock.emulator.http.RefusedException;
import io.penstock.emulator.http.RefusedException.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code aws-chunked} framing: {@code <hex length>[;chunk-signature=…]} and a chunk, repeated up to a chunk of
 * length 0, then perhaps trailers. Reading takes the framing off and checks each signature once its chunk is complete.
 */
final class ChunkedBody extends InputStream implements Payload {
    private final ChunkLines lines;
    private final InputStream in;
    private final @Nullable ChunkSignatures signatures;
    private final boolean trailer;
    private final Map<String, String> trailers = new LinkedHashMap<>();
    private final MessageDigest digest = Digests.sha256();
    private String signature = "";
    private long missing;
    private long left;
    private boolean inChunk;
    private boolean ended;

    ChunkedBody(InputStream raw, @Nullable ChunkSignatures signatures, boolean trailer, long length) {
        this.in = new BufferedInputStream(raw, 1 << 16);
        this.lines = new ChunkLines(in);
        this.signatures = signatures;
        this.trailer = trailer;
        this.missing = length;
    }

    @Override
    public InputStream stream() {
        return this;
    }

    @Override
    public Map<String, String> trailers() {
        return Map.copyOf(trailers);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int n = in.read(bytes, offset, (int) Math.min(left, length));
        if (n < 0) {
            throw incomplete();
        }
        consumed(bytes, offset, n);
        return n;
    }

    private void consumed(byte[] bytes, int offset, int n) {
        left -= n;
        missing -= n;
        if (signatures != null) {
            digest.update(bytes, offset, n);
            if (left == 0) {
                signatures.checkChunk(Digests.hex(digest.digest()), signature);
            }
        }
    }

    private void nextChunk() throws IOException {
        if (inChunk) {
            lines.next();
        }
        String header = lines.next();
        int semicolon = header.indexOf(';');
        left = length(semicolon < 0 ? header : header.substring(0, semicolon));
        signature = header.substring(header.indexOf('=') + 1).strip();
        inChunk = true;
        if (left == 0) {
            end();
        }
    }

    private void end() throws IOException {
        ended = true;
        if (signatures != null) {
            signatures.checkChunk(Digests.hex(digest.digest()), signature);
        }
        if (trailer) {
            readTrailers();
        }
        if (missing != 0) {
            throw incomplete();
        }
    }

    private void readTrailers() throws IOException {
        trailers.putAll(lines.fields());
        String claimed = trailers.remove("x-amz-trailer-signature");
        if (signatures != null) {
            StringBuilder text = new StringBuilder();
            trailers.forEach(
                    (name, value) -> text.append(name).append(':').append(value).append('\n'));
            signatures.checkTrailer(text.toString(), claimed == null ? "" : claimed);
        }
    }

    private static long length(String hex) {
        try {
            return Long.parseUnsignedLong(hex.strip(), 16);
        } catch (NumberFormatException e) {
            throw incomplete();
        }
    }

    private static RefusedException incomplete() {
        return new RefusedException(
                Reason.INCOMPLETE_BODY,
                "You did not provide the number of bytes specified by the Content-Length HTTP header");
    }
}
