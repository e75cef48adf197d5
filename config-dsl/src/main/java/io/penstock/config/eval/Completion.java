package io.penstock.config.eval;

import org.jspecify.annotations.Nullable;

/**
 * How a statement ended that does not go on with the next one. A statement that does returns its plain value.
 *
 * @param value what {@code return} returns
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

    /** Returns the value of a body whose statements ended so. */
    static @Nullable Object valueOf(@Nullable Object result) {
        return result instanceof Completion completion ? completion.value() : result;
    }
}
