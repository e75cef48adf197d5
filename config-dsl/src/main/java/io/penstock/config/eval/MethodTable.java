package io.penstock.config.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The methods and properties that expressions may use of one family of values. Stateless or thread-safe. A table lists what is
 * allowed; what no table knows does not exist.
 */
public interface MethodTable {
    /** What a table returns for a name that it does not know. */
    Object UNKNOWN = Unknown.NAME;

    /** Tells whether that value belongs to the family. */
    boolean accepts(Object receiver);

    /** Calls the method that the call names, or returns {@link #UNKNOWN}. */
    @Nullable
    Object call(Invocation call);

    /** Returns the property that the call names, or {@link #UNKNOWN}. */
    default @Nullable Object property(Invocation read) {
        return UNKNOWN;
    }

    /** Sets a property; returns false if the family has none of that name that can be set. */
    default boolean assign(Object receiver, String name, @Nullable Object value) {
        return false;
    }

    /** Tells whether a value of the family is of a type that files call by that name. */
    default boolean isInstance(Object receiver, String type) {
        return false;
    }

    /** Tells whether the table has static methods or constructors of a type that files call by that name. */
    default boolean knowsType(String name) {
        return false;
    }

    /** Returns how many arguments a method takes at most, named ones together being one. A call with more is not for this table. */
    default int mostArguments(String method) {
        return Integer.MAX_VALUE;
    }

    /** Returns the names of all methods and properties, for suggestions. */
    List<String> names();
}
