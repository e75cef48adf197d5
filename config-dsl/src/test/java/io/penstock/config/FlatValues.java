package io.penstock.config;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Scope;
import io.penstock.config.eval.TextForm;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a configuration as one line for each value, closures evaluated for one task. */
final class FlatValues {
    private final Map<String, String> lines = new TreeMap<>();
    private final Scope task;

    private FlatValues(Scope task) {
        this.task = task;
    }

    static Map<String, String> of(Configuration configuration, Scope task) {
        FlatValues values = new FlatValues(task);
        configuration.root().entries().forEach((name, entry) -> {
            if (name.equals("plugins")) {
                values.lines.put(
                        name,
                        "= ["
                                + String.join(
                                        ", ",
                                        configuration.plugins().stream()
                                                .sorted()
                                                .toList()) + "]");
            } else {
                values.add(name, entry.value());
            }
        });
        return values.lines;
    }

    private void add(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, inner) -> add(name + "." + key, inner));
        } else if (value instanceof Map<?, ?>) {
            lines.put(name, "= {}");
        } else if (value instanceof List<?> list
                && list.stream().anyMatch(e -> e instanceof Map || e instanceof ClosureValue)) {
            for (int i = 0; i < list.size(); i++) {
                add(name + "[" + i + "]", list.get(i));
            }
        } else if (value instanceof ClosureValue closure) {
            lines.put(name, "~ " + evaluated(closure));
        } else {
            lines.put(name, "= " + line(value));
        }
    }

    private String evaluated(ClosureValue closure) {
        boolean parameter = closure.literal()
                .map(c -> c.parameters() != null && c.parameters().size() == 1)
                .orElse(false);
        ClosureValue bound = closure.withDelegate(task);
        try {
            return line(parameter ? bound.call("out/versions.yml") : bound.call());
        } catch (EvaluationException e) {
            return "ERROR " + e.getMessage();
        }
    }

    private static String line(@Nullable Object value) {
        return TextForm.of(value).replace("\n", "\\n");
    }
}
