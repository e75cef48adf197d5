package io.penstock.emulator.http;

/** A request that the gate does not let through; each service words it in its own wire format. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String text;

    public RefusedException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
        this.text = message;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong, in the words of S3. */
    public String text() {
        return text;
    }

    /** Why a request was refused. */
    public enum Reason {
        /** No signature at all. */
        MISSING,
        /** A signature that cannot be read. */
        MALFORMED,
        /** Another signing method than AWS4-HMAC-SHA256. */
        UNSUPPORTED,
        /** An access key that nobody issued. */
        UNKNOWN_KEY,
        /** A session token that does not belong to the key. */
        WRONG_TOKEN,
        /** Credentials whose time is over. */
        EXPIRED_TOKEN,
        /** A signature made with another secret or over another request. */
        WRONG_SIGNATURE,
        /** Headers that matter but are not signed. */
        UNSIGNED_HEADERS,
        /** A clock that is more than 15 minutes off. */
        SKEWED,
        /** A presigned URL past its time, or before it. */
        EXPIRED,
        /** A body whose digest is not the signed one. */
        CONTENT_MISMATCH,
        /** A body that ends too early. */
        INCOMPLETE_BODY,
        /** A caller who may not do this. */
        DENIED
    }
}
