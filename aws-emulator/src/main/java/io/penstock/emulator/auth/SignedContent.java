package io.penstock.emulator.auth;

import io.penstock.emulator.http.ApiRequest;
import io.penstock.emulator.http.Payload;
import io.penstock.emulator.http.RefusedException;
import io.penstock.emulator.http.RefusedException.Reason;
import org.jspecify.annotations.Nullable;

/** Chooses how a body is read from the value of {@code x-amz-content-sha256}. */
final class SignedContent {
    private SignedContent() {}

    static Payload of(ApiRequest request, String content, ChunkSignatures signatures) {
        return switch (content) {
            case "UNSIGNED-PAYLOAD" -> Payload.of(request.body());
            case "STREAMING-UNSIGNED-PAYLOAD-TRAILER" -> chunked(request, null, true);
            case "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" -> chunked(request, signatures, false);
            case "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER" -> chunked(request, signatures, true);
            default -> hashed(request, content);
        };
    }

    private static Payload chunked(ApiRequest request, @Nullable ChunkSignatures signatures, boolean trailer) {
        String length = request.headers().firstOr("x-amz-decoded-content-length", "");
        if (!length.matches("\\d{1,18}")) {
            throw new RefusedException(Reason.MALFORMED, "You must provide the x-amz-decoded-content-length header.");
        }
        return new ChunkedBody(request.body(), signatures, trailer, Long.parseLong(length));
    }

    private static Payload hashed(ApiRequest request, String content) {
        if (!content.matches("[0-9a-fA-F]{64}")) {
            throw new RefusedException(
                    Reason.MALFORMED,
                    "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER,"
                            + " STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER or a"
                            + " valid sha256 value.");
        }
        return Payload.of(new HashCheckedStream(request.body(), content));
    }
}
