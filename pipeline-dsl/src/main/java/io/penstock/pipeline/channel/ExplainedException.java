package io.penstock.pipeline.channel;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A failure whose message says all there is to say: where it happened and what was going on. */
public final class ExplainedException extends PenstockException {
    private static final long serialVersionUID = 1L;

    private final int exitStatus;

    private ExplainedException(ErrorCode code, String message, int exitStatus, @Nullable Throwable cause) {
        super(code, message);
        this.exitStatus = exitStatus;
        if (cause != null) {
            initCause(cause);
        }
    }

    /** Returns a failure with a whole message. */
    public static ExplainedException of(ErrorCode code, String message) {
        return new ExplainedException(code, message, -1, null);
    }

    /** Returns a failure with a whole message, and the failure behind it. */
    public static ExplainedException of(ErrorCode code, String message, Throwable cause) {
        return new ExplainedException(code, message, -1, cause);
    }

    /** Returns the end that a script itself wants; status 0 is no failure. */
    public static ExplainedException exit(int status, String message) {
        return new ExplainedException(ErrorCode.SCRIPT, message, status, null);
    }

    /** Returns the status that a script ended the run with; empty if it is a failure of another kind. */
    public OptionalInt exitStatus() {
        return exitStatus < 0 ? OptionalInt.empty() : OptionalInt.of(exitStatus);
    }

    /** Tells whether a script wanted the run to end, and well. */
    public boolean isQuiet() {
        return exitStatus == 0;
    }
}
