package io.penstock.pipeline.script;

import io.penstock.config.eval.Scope;
import io.penstock.pipeline.language.ChannelTable;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names that every file of a run knows: what was given, and the operators, which stand behind a {@code |}. */
record RunNames(Map<String, Object> given, ChannelTable operators) implements Scope {
    RunNames {
        given = Map.copyOf(given);
    }

    @Override
    public boolean has(String name) {
        return given.containsKey(name) || operators.reference(name).isPresent();
    }

    @Override
    public @Nullable Object get(String name) {
        @Nullable Object value = given.get(name);
        return value != null ? value : operators.reference(name).orElse(null);
    }

    @Override
    public Set<String> names() {
        Set<String> names = new TreeSet<>(operators.names());
        names.addAll(given.keySet());
        return names;
    }
}
