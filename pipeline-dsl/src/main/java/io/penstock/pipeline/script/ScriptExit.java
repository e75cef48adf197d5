package io.penstock.pipeline.script;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;

/** Tells that a script ended the run by {@code exit}. */
public final class ScriptExit extends PenstockException {
    private static final long serialVersionUID = 1L;

    private final int status;

    ScriptExit(int status, String message) {
        super(ErrorCode.SCRIPT, message);
        this.status = status;
    }

    /** Returns the status that the script asked for; 0 is no failure. */
    public int status() {
        return status;
    }
}
