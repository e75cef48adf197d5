package io.penstock.api;

/**
 * Signals that a call failed. The one root of all exceptions of Penstock.
 *
 * <p>A failed <em>task</em> is never an exception: it is a {@code TaskOutcome}. The message says what failed, where
 * (file:line if it was written somewhere) and what to do; it is fit for a user's eyes and holds no credentials.
 */
public class PenstockException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /** Creates an exception with a message for the user. */
    public PenstockException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    /** Creates an exception with a message for the user and the failure that led to it. */
    public PenstockException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Returns the kind of the error. */
    public final ErrorCode code() {
        return code;
    }
}
