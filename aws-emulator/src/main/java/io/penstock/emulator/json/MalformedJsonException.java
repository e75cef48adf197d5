package io.penstock.emulator.json;

/** Says that a request body is no JSON, or does not fit the model of its operation. */
public final class MalformedJsonException extends RuntimeException {

    MalformedJsonException(String message, Throwable cause) {
        super(message, cause);
    }

    MalformedJsonException(String message) {
        super(message);
    }
}
