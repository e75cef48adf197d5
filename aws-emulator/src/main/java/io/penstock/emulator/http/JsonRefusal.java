package io.penstock.emulator.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How the JSON services of AWS word a refusal. */
record JsonRefusal(String type, String message) {
    static JsonRefusal of(RefusedException refusal) {
        return switch (refusal.reason()) {
            case MISSING -> new JsonRefusal("MissingAuthenticationTokenException", "Missing Authentication Token");
            case MALFORMED, UNSUPPORTED -> new JsonRefusal("IncompleteSignatureException", refusal.text());
            case UNKNOWN_KEY, WRONG_TOKEN ->
                new JsonRefusal(
                        "UnrecognizedClientException", "The security token included in the request is invalid.");
            case EXPIRED_TOKEN ->
                new JsonRefusal("ExpiredTokenException", "The security token included in the request is expired");
            case SKEWED, EXPIRED -> new JsonRefusal("InvalidSignatureException", refusal.text());
            case WRONG_SIGNATURE, UNSIGNED_HEADERS ->
                new JsonRefusal(
                        "InvalidSignatureException",
                        "The request signature we calculated does not match the signature you provided. Check your AWS"
                                + " Secret Access Key and signing method. Consult the service documentation for"
                                + " details.");
            case DENIED -> new JsonRefusal("AccessDeniedException", refusal.text());
            case CONTENT_MISMATCH, INCOMPLETE_BODY -> new JsonRefusal("SerializationException", refusal.text());
        };
    }

    /** The JSON 1.1 protocol (told by its target header) answers 400 where REST-JSON answers 403. */
    void send(ApiRequest request, ApiResponse response) throws IOException {
        boolean rpc = request.headers().has("x-amz-target");
        String field = rpc ? "\"__type\":\"" + type + "\"," : "";
        String body = "{" + field + "\"message\":\"" + escape(message) + "\"}";
        response.header("x-amzn-ErrorType", type)
                .send(
                        rpc ? 400 : 403,
                        rpc ? "application/x-amz-json-1.1" : "application/json",
                        body.getBytes(StandardCharsets.UTF_8));
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(String.format("\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.toString();
    }
}
