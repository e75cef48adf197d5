package io.penstock.config.load;

import io.penstock.config.eval.Scope;
import io.penstock.config.model.ConfigScope;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that expressions of configuration files see: {@code params}, what the loader was given, the scopes set so far, the
 * settings of the scope around, and environment variables, as in {@code "$HOME/cache"}. Closures keep it and see the finished configuration later.
 */
final class Globals implements Scope {
    private static final Set<String> PACKAGES = Set.of("java", "javax", "groovy", "nextflow", "org", "com");

    private final ConfigScope parameters;
    private final Map<String, Object> variables;
    private final Map<String, String> environment;
    private @Nullable ConfigScope root;
    private @Nullable ConfigScope around;
    private volatile boolean finished;

    Globals(ConfigScope parameters, Map<String, Object> variables, Map<String, String> environment) {
        this.parameters = parameters;
        this.variables = variables;
        this.environment = environment;
    }

    /** Sets which scopes names are looked for in. */
    void look(@Nullable ConfigScope configuration, @Nullable ConfigScope scopeAround) {
        root = configuration;
        around = scopeAround;
    }

    /**
     * Looks in the finished configuration from now on. What a closure asks for and no task has is null then: one closure serves
     * tasks with inputs of different names.
     */
    void finish(ConfigScope configuration) {
        look(configuration, null);
        finished = true;
    }

    private static boolean mayBeInput(String name) {
        return Character.isLowerCase(name.charAt(0)) && !PACKAGES.contains(name);
    }

    @Override
    public boolean has(String name) {
        return (finished && mayBeInput(name))
                || name.equals("params")
                || variables.containsKey(name)
                || (root != null && root.containsKey(name))
                || (around != null && around.containsKey(name))
                || environment.containsKey(name);
    }

    @Override
    public @Nullable Object get(String name) {
        if (name.equals("params")) {
            return parameters;
        }
        if (variables.containsKey(name)) {
            return variables.get(name);
        }
        if (root != null && root.containsKey(name)) {
            return root.get(name);
        }
        return around != null && around.containsKey(name) ? around.get(name) : environment.get(name);
    }

    @Override
    public Set<String> names() {
        Set<String> names = new HashSet<>(variables.keySet());
        names.add("params");
        if (root != null) {
            names.addAll(root.keySet());
        }
        if (around != null) {
            names.addAll(around.keySet());
        }
        return names;
    }
}
