package io.penstock.pipeline.script;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The value of {@code params}: what came from outside stays, however often a script gives its own default. */
final class Params extends AbstractMap<Object, @Nullable Object> {
    private final Map<Object, @Nullable Object> values = new LinkedHashMap<>();
    private final Set<Object> fixed;
    private final Set<String> typed;
    private final @Nullable Params including;

    private Params(Map<?, ?> fixedValues, Set<String> typed, @Nullable Params including) {
        this.including = including;
        this.typed = Set.copyOf(typed);
        values.putAll(fixedValues);
        fixed = Set.copyOf(fixedValues.keySet());
    }

    /**
     * Returns the parameters of a script.
     *
     * @param typed the names of those that somebody typed for this run
     */
    static Params of(Map<String, @Nullable Object> fixedValues, Set<String> typed) {
        return new Params(fixedValues, typed, null);
    }

    /** Sets a parameter that a script declares with its type, wherever its value comes from. */
    void declare(String name, @Nullable Object value) {
        values.put(name, value);
    }

    /** Tells whether a value came from outside. */
    boolean isFixed(String name) {
        return fixed.contains(name);
    }

    /** Returns a name that was typed and is not among those that a script declares, if it declares any. */
    Optional<String> undeclared(Set<String> declared) {
        return declared.isEmpty()
                ? Optional.empty()
                : typed.stream()
                        .filter(name -> !declared.contains(name))
                        .sorted()
                        .findFirst();
    }

    /** Returns the parameters of an included file: all that are known here stay there too. */
    Params forModule(Map<?, ?> more) {
        Map<Object, @Nullable Object> all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new Params(all, Set.of(), this);
    }

    /** Returns the names of all that are known. */
    List<String> names() {
        return values.keySet().stream().map(String::valueOf).toList();
    }

    /** Returns a copy of what is known now: these parameters over those that the including file gave itself later. */
    Map<Object, @Nullable Object> all() {
        Map<Object, @Nullable Object> all = new LinkedHashMap<>(including == null ? Map.of() : including.all());
        all.putAll(values);
        return Collections.unmodifiableMap(all);
    }

    @Override
    public @Nullable Object put(Object name, @Nullable Object value) {
        if (fixed.contains(name)) {
            values.put(name, merged(values.get(name), value));
            return values.get(name);
        }
        return values.put(name, value);
    }

    /** Returns what came from outside; of a map, what the script gives besides stays. */
    private static @Nullable Object merged(@Nullable Object given, @Nullable Object otherwise) {
        if (!(given instanceof Map<?, ?> outer) || !(otherwise instanceof Map<?, ?> own)) {
            return given;
        }
        Map<Object, @Nullable Object> all = new LinkedHashMap<>(own);
        outer.forEach((name, value) -> all.put(name, own.containsKey(name) ? merged(value, own.get(name)) : value));
        return all;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return values.get(name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return values.containsKey(name);
    }

    @Override
    public Set<Entry<Object, @Nullable Object>> entrySet() {
        return values.entrySet();
    }
}
