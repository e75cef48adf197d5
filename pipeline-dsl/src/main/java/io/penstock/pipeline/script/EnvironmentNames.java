package io.penstock.pipeline.script;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Scope;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables of the environment, which a script may use by their plain names where nothing else has the name, as in
 * {@code "$PWD/results"}. Only names in capitals, as those of the environment usually are: other ones are mistakes.
 */
record EnvironmentNames(Map<String, String> environment) implements Scope {
    @Override
    public boolean has(String name) {
        return !name.isEmpty() && Character.isUpperCase(name.charAt(0)) && environment.containsKey(name);
    }

    @Override
    public @Nullable Object get(String name) {
        return environment.get(name);
    }

    /** Returns a scope that hides them all, besides those that {@code known} has. */
    Scope hiddenBut(Scope known) {
        return new Hidden(this, known);
    }

    /**
     * What the scripts of tasks see: a {@code $HOME} in them is meant for the shell that they run in, which may be that of another
     * machine.
     */
    private record Hidden(EnvironmentNames variables, Scope known) implements Scope {
        @Override
        public boolean has(String name) {
            return variables.has(name) && !known.has(name);
        }

        @Override
        public @Nullable Object get(String name) {
            throw EvaluationException.unknownVariable("the variable `" + name + "` is not defined");
        }
    }
}
