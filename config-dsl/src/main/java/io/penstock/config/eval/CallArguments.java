package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that a call hands over.
 *
 * @param named those with a name, in order
 * @param positional the others, in order; elements may be null
 */
record CallArguments(Map<Object, @Nullable Object> named, List<@Nullable Object> positional) {
    static final CallArguments NONE = new CallArguments(Map.of(), List.of());

    static CallArguments of(List<@Nullable Object> positional) {
        return new CallArguments(Map.of(), positional);
    }

    /** Returns all arguments as the language hands them to functions: the named ones first, as one map. */
    List<@Nullable Object> all() {
        if (named.isEmpty()) {
            return positional;
        }
        List<@Nullable Object> all = new ArrayList<>();
        all.add(new LinkedHashMap<>(named));
        all.addAll(positional);
        return all;
    }
}
