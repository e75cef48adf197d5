package io.penstock.api.run;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Inputs of a task that remember whether an expression asked for one that is not there. Used by one thread. */
final class AskedInputs extends AbstractMap<String, Object> {
    /** Names that expressions of a configuration see anyway; they are asked for here first. */
    private static final Set<String> GLOBAL =
            Set.of("params", "projectDir", "baseDir", "launchDir", "workDir", "workflow", "nextflow", "secrets");

    private final Map<String, Object> given;
    private boolean missed;

    AskedInputs(Map<String, Object> given) {
        this.given = Map.copyOf(given);
    }

    void forget() {
        missed = false;
    }

    boolean isMissed() {
        return missed;
    }

    private void ask(@Nullable Object name) {
        missed |= !given.containsKey(name) && !GLOBAL.contains(name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        ask(name);
        return given.containsKey(name);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        ask(name);
        return given.get(name);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return given.entrySet();
    }
}
