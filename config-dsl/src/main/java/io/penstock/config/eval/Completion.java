package io.penstock.config.eval;

import org.jspecify.annotations.Nullable;

/**
 * How a statement ended that does not go on with the next one. A statement that does returns its plain value.
 *
 * @param value what {@code return} returns; the label of the loop that is meant, where there is one
 */
record Completion(Kind kind, @Nullable Object value) {
    enum Kind {
        RETURN,
        BREAK,
        CONTINUE
    }

    static final Completion BREAK = new Completion(Kind.BREAK, null);
    static final Completion CONTINUE = new Completion(Kind.CONTINUE, null);

    static Completion returning(@Nullable Object value) {
        return new Completion(Kind.RETURN, value);
    }

    /** Tells whether this is a wish of that kind for the loop of that label, or for the innermost. */
    boolean isFor(Kind wanted, String label) {
        return kind == wanted && (value == null || value.equals(label));
    }

    /** Returns the value of a body whose statements ended so. */
    static @Nullable Object valueOf(@Nullable Object result) {
        return !(result instanceof Completion completion)
                ? result
                : completion.kind == Kind.RETURN ? completion.value() : null;
    }
}
