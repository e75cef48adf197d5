package io.penstock.config.load;

import io.penstock.config.model.ConfigScope;
import io.penstock.config.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters: what files set, with what the command line and the parameter files set on top. */
public final class Parameters {
    private static final String NAME = "params";

    private final ConfigScope values = new ConfigScope();
    private final ConfigScope fixed = new ConfigScope();

    /** Creates parameters without values. */
    public Parameters() {}

    /** Sets values that files cannot change; later ones win. */
    public void fix(Map<String, ?> parameters, Origin origin) {
        fixed.merge(ConfigScope.of(parameters, origin));
        values.merge(ConfigScope.of(parameters, origin));
    }

    /** Returns all values. */
    public ConfigScope values() {
        return values;
    }

    static boolean isParameter(List<String> path) {
        return path.size() > 1 && path.get(0).equals(NAME);
    }

    /** Sets the parameter that a file sets, unless it is fixed; then the value is only remembered. */
    void set(List<String> fullPath, @Nullable Object value, Origin origin) {
        List<String> path = fullPath.subList(1, fullPath.size());
        boolean isFixed = fixed.find(path)
                .map(entry -> !(entry.value() instanceof Map<?, ?>))
                .orElse(false);
        if (isFixed) {
            values.setBeaten(path, value, origin);
            return;
        }
        values.set(path, value, origin);
        if (fixed.containsKey(path.get(0))) {
            values.merge(onlyFixed(path.get(0)));
        }
    }

    private ConfigScope onlyFixed(String name) {
        ConfigScope part = new ConfigScope();
        fixed.entry(name).ifPresent(entry -> part.set(List.of(name), entry.value(), entry.origin()));
        return part;
    }

    /** Sets all entries of a map as parameters. */
    void setAll(Map<?, ?> parameters, Origin origin) {
        parameters.forEach((name, value) -> {
            List<String> path = new ArrayList<>();
            path.add(NAME);
            path.add(String.valueOf(name));
            set(path, value, origin);
        });
    }
}
