package io.penstock.pipeline.script;

import io.penstock.config.eval.Scope;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names of one file: its components, its parameters, its directory. */
record ModuleNames(ScriptModule module) implements Scope {
    @Override
    public boolean has(String name) {
        return name.equals("params")
                || name.equals("moduleDir")
                || (!name.isEmpty() && module.component(name).isPresent());
    }

    @Override
    public @Nullable Object get(String name) {
        return switch (name) {
            case "params" -> module.params();
            case "moduleDir" -> module.file().parent();
            default -> module.component(name).orElse(null);
        };
    }

    @Override
    public Set<String> names() {
        Set<String> names = new TreeSet<>(module.componentNames());
        names.add("params");
        names.add("moduleDir");
        names.remove("");
        return names;
    }
}
