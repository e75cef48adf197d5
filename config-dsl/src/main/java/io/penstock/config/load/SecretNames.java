package io.penstock.config.load;

import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.domain.origin.SourcePosition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The value of {@code secrets}, and its own table: each secret by its name; one that is not set is null. */
public final class SecretNames implements MethodTable {
    private final Function<String, Optional<String>> find;
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final Map<SourcePosition, String> missing = new LinkedHashMap<>();

    /** Creates names whose values somebody else keeps. */
    public SecretNames(Function<String, Optional<String>> find) {
        this.find = find;
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver == this;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        return call.name().equals("[]") ? value(call.text(0), call.position()) : UNKNOWN;
    }

    @Override
    public @Nullable Object property(Invocation read) {
        return value(read.name(), read.position());
    }

    private @Nullable Object value(String name, SourcePosition position) {
        @Nullable String value = find.apply(name).orElse(null);
        if (value == null) {
            missing.put(position, name);
        } else if (!value.isEmpty()) {
            used.add(value);
        }
        return value;
    }

    /** Returns the values that were asked for, which nobody is to see. */
    public Set<String> used() {
        return used;
    }

    /** Returns the names of those that were asked for and are not set, by where that was. */
    public Map<SourcePosition, String> missing() {
        return missing;
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public String toString() {
        return "secrets";
    }
}
