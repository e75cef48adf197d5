package io.penstock.emulator.s3;

import io.penstock.emulator.http.ApiRequest;
import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.http.RefusedException;
import io.penstock.emulator.xml.XmlWriter;
import java.io.IOException;
import java.util.UUID;

/** Sends errors as S3 does: a small XML document, or the bare status where HTTP allows no body. */
final class ErrorDocument {
    private ErrorDocument() {}

    static void send(ApiRequest request, ApiResponse response, S3Exception error) throws IOException {
        if (request.method().equals("HEAD") || error.status() == S3Error.NOT_MODIFIED.status()) {
            response.send(error.status());
            return;
        }
        XmlWriter document =
                XmlWriter.document("Error", "").element("Code", error.code()).element("Message", error.text());
        error.details().forEach(document::element);
        document.element("Resource", request.rawPath())
                .element("RequestId", UUID.randomUUID().toString())
                .element("HostId", "penstock");
        response.send(error.status(), "application/xml", document.toBytes());
    }

    /** Words a refusal as S3 does; a presigned URL has a code of its own for parameters that cannot be read. */
    static S3Exception of(ApiRequest request, RefusedException refusal) {
        S3Error error = switch (refusal.reason()) {
            case MISSING, EXPIRED, UNSIGNED_HEADERS, DENIED -> S3Error.ACCESS_DENIED;
            case MALFORMED ->
                request.header("authorization").isPresent()
                        ? S3Error.AUTHORIZATION_HEADER_MALFORMED
                        : S3Error.AUTHORIZATION_QUERY_PARAMETERS;
            case UNSUPPORTED -> S3Error.INVALID_REQUEST;
            case UNKNOWN_KEY -> S3Error.INVALID_ACCESS_KEY_ID;
            case WRONG_TOKEN -> S3Error.INVALID_TOKEN;
            case EXPIRED_TOKEN -> S3Error.EXPIRED_TOKEN;
            case WRONG_SIGNATURE -> S3Error.SIGNATURE_DOES_NOT_MATCH;
            case SKEWED -> S3Error.REQUEST_TIME_TOO_SKEWED;
            case CONTENT_MISMATCH -> S3Error.CONTENT_SHA256_MISMATCH;
            case INCOMPLETE_BODY -> S3Error.INCOMPLETE_BODY;
        };
        return error.exception(refusal.text());
    }
}
