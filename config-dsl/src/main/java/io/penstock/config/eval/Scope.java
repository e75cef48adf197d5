package io.penstock.config.eval;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives names their values: the globals of a file, or what a closure sees besides its own variables. */
public interface Scope {
    /** Tells whether the scope knows that name. */
    boolean has(String name);

    /** Returns the value of a name that {@link #has} knows. */
    @Nullable
    Object get(String name);

    /** Sets a name that is declared nowhere; returns false if this scope does not take it. */
    default boolean assign(String name, @Nullable Object value) {
        return false;
    }

    /** Returns the names, as far as they can be listed; messages suggest from them. */
    default Set<String> names() {
        return Set.of();
    }

    /** Returns a scope over the entries of a map, which is read at each look-up. */
    static Scope of(Map<String, ?> values) {
        return new MapScope(values);
    }

    /** Returns a scope that asks this one first and then the other. */
    default Scope over(Scope lower) {
        return new LayeredScope(this, lower);
    }
}
