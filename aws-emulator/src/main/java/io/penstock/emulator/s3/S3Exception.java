package io.penstock.emulator.s3;

import java.util.LinkedHashMap;
import java.util.Map;

/** An operation's refusal, to be sent as an error document. */
final class S3Exception extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String text;
    private final LinkedHashMap<String, String> details = new LinkedHashMap<>();

    S3Exception(int status, String code, String text) {
        super(code + ": " + text, null, false, false);
        this.status = status;
        this.code = code;
        this.text = text;
    }

    /** Adds an element to the error document. */
    S3Exception with(String element, String value) {
        details.put(element, value);
        return this;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String text() {
        return text;
    }

    Map<String, String> details() {
        return details;
    }
}
