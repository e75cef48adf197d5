package io.penstock.config.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that are called by their bare name. Stateless or thread-safe. */
public interface FunctionTable {
    /** Calls the function that the call names, or returns {@link MethodTable#UNKNOWN}. */
    @Nullable
    Object call(Invocation call);

    /** Returns the names of all functions, for suggestions. */
    List<String> names();
}
