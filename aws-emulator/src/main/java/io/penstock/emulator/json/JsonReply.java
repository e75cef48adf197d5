package io.penstock.emulator.json;

/**
 * An answer of a JSON service.
 *
 * @param status the HTTP status
 * @param errorType the value of {@code x-amzn-ErrorType}, empty for success
 * @param body the JSON document
 */
public record JsonReply(int status, String errorType, String body) {

    /** Returns a successful answer. */
    public static JsonReply ok(String body) {
        return new JsonReply(200, "", body);
    }

    /** Returns an error with the body that JSON services of AWS give, in both spellings of the message member. */
    public static JsonReply error(int status, String errorType, String message) {
        String text = JsonText.quote(message);
        return new JsonReply(
                status, errorType, "{\"__type\":" + JsonText.quote(errorType) + ",\"message\":" + text + "}");
    }
}
