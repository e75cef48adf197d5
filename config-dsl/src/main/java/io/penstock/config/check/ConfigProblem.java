package io.penstock.config.check;

import io.penstock.domain.origin.SourcePosition;
import java.util.List;

/**
 * A mistake in a configuration.
 *
 * @param position where
 * @param message what is wrong and what is allowed, without the position
 * @param severity whether the configuration can be used all the same
 * @param related other places that the message tells of, such as where a mistake was noticed
 */
public record ConfigProblem(SourcePosition position, String message, Severity severity, List<SourcePosition> related) {
    /** Copies the list. */
    public ConfigProblem {
        related = List.copyOf(related);
    }

    /** Creates a problem that has one place only. */
    public ConfigProblem(SourcePosition position, String message, Severity severity) {
        this(position, message, severity, List.of());
    }

    /** Returns the same problem in other words. */
    public ConfigProblem with(String newMessage) {
        return new ConfigProblem(position, newMessage, severity, related);
    }

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
