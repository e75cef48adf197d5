package io.penstock.config.check;

import io.penstock.domain.origin.SourcePosition;

/**
 * A mistake in a configuration.
 *
 * @param position where
 * @param message what is wrong and what is allowed, without the position
 * @param severity whether the configuration can be used all the same
 */
public record ConfigProblem(SourcePosition position, String message, Severity severity) {
    /** How bad it is. */
    public enum Severity {
        /** The configuration cannot be used. */
        ERROR,
        /** The configuration can be used; a part of it has no effect. */
        WARNING,
        /** Something is accepted for other systems and not used here. */
        NOTE
    }

    /** Returns {@code file:line:column: message}. */
    @Override
    public String toString() {
        return position + ": " + message;
    }
}
