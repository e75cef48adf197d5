package io.penstock.emulator.auth;

import io.penstock.emulator.http.ApiRequest;
import io.penstock.emulator.http.CredentialScope;
import io.penstock.emulator.http.RefusedException;
import io.penstock.emulator.http.RefusedException.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The signature that a request carries, before anything about it is believed.
 *
 * @param presigned whether it stands in the query rather than in the Authorization header
 */
record SignatureClaim(
        CredentialScope scope, List<String> signedHeaders, String signature, String timestamp, boolean presigned) {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";

    static SignatureClaim of(ApiRequest request) {
        if (request.header("authorization").isPresent()) {
            return fromHeader(request, request.header("authorization").get());
        }
        if (request.query().has("X-Amz-Signature") || request.query().has("X-Amz-Algorithm")) {
            return fromQuery(request);
        }
        throw new RefusedException(Reason.MISSING, "Access Denied");
    }

    private static SignatureClaim fromHeader(ApiRequest request, String authorization) {
        if (!authorization.startsWith(ALGORITHM + " ")) {
            throw new RefusedException(
                    Reason.UNSUPPORTED,
                    "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.");
        }
        Map<String, String> fields = fields(authorization.substring(ALGORITHM.length()));
        return new SignatureClaim(
                scope(request),
                headers(require(fields.get("SignedHeaders"), "SignedHeaders")),
                require(fields.get("Signature"), "Signature"),
                require(request.headers().firstOr("x-amz-date", ""), "X-Amz-Date"),
                false);
    }

    private static SignatureClaim fromQuery(ApiRequest request) {
        if (!request.query().firstOr("X-Amz-Algorithm", "").equals(ALGORITHM)) {
            throw malformed("X-Amz-Algorithm only supports \"AWS4-HMAC-SHA256\"");
        }
        return new SignatureClaim(
                scope(request),
                headers(require(request.query().firstOr("X-Amz-SignedHeaders", ""), "X-Amz-SignedHeaders")),
                require(request.query().firstOr("X-Amz-Signature", ""), "X-Amz-Signature"),
                require(request.query().firstOr("X-Amz-Date", ""), "X-Amz-Date"),
                true);
    }

    private static CredentialScope scope(ApiRequest request) {
        return request.scope()
                .orElseThrow(() -> malformed("The authorization header is malformed; the Credential is mal-formed;"
                        + " expecting \"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\"."));
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new TreeMap<>();
        for (String field : text.split(",", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(
                        field.substring(0, equals).strip(),
                        field.substring(equals + 1).strip());
            }
        }
        return fields;
    }

    private static List<String> headers(String names) {
        List<String> headers = Arrays.asList(names.split(";", -1));
        if (!headers.contains("host")) {
            throw malformed("The signed headers must include host.");
        }
        return headers;
    }

    private static String require(@Nullable String value, String name) {
        if (value == null || value.isEmpty()) {
            throw malformed("Authorization requires '" + name + "'.");
        }
        return value;
    }

    private static RefusedException malformed(String message) {
        return new RefusedException(Reason.MALFORMED, message);
    }
}
