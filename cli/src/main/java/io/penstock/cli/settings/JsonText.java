package io.penstock.cli.settings;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.model.ConfigEntry;
import io.penstock.config.model.ConfigScope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a configuration as JSON. By hand, for a library takes longer to load than this command may run. */
final class JsonText {
    private final Secrets secrets;
    private final Origins origins;
    private final StringBuilder json = new StringBuilder();

    JsonText(Secrets secrets, Origins origins) {
        this.secrets = secrets;
        this.origins = origins;
    }

    String of(Map<String, ConfigEntry> entries) {
        scope(List.of(), entries);
        return json.append('\n').toString();
    }

    private void scope(List<String> outer, Map<String, ConfigEntry> entries) {
        members(entries, outer.size(), (name, entry) -> {
            List<String> path = new ArrayList<>(outer);
            path.add(name);
            if (entry.value() instanceof ConfigScope scope) {
                scope(path, scope.entries());
                return;
            }
            Object value = secrets.mask(path, entry.value());
            if (origins.shown()) {
                json.append("{\"value\": ");
                value(value, path.size());
                json.append(", \"origin\": ");
                text(origins.of(entry.origin()));
                json.append('}');
            } else {
                value(value, path.size());
            }
        });
    }

    private void value(@Nullable Object value, int depth) {
        if (value == null || value instanceof Boolean) {
            json.append(value);
        } else if (value instanceof Double number && !Double.isFinite(number)) {
            text(number.toString());
        } else if (value instanceof Number number) {
            json.append(number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString());
        } else if (value instanceof Map<?, ?> map) {
            members(map, depth, (name, inner) -> value(inner, depth + 1));
        } else if (value instanceof Collection<?> list) {
            Iterator<?> elements = list.iterator();
            json.append('[');
            while (elements.hasNext()) {
                value(elements.next(), depth);
                json.append(elements.hasNext() ? ", " : "");
            }
            json.append(']');
        } else {
            text(value instanceof ClosureValue closure ? closure.toString() : ValueText.of(value));
        }
    }

    private <V> void members(Map<?, V> map, int depth, Member<V> writer) {
        String indent = "\n" + "  ".repeat(depth);
        json.append('{');
        String separator = "";
        for (Map.Entry<?, V> member : map.entrySet()) {
            String name = String.valueOf(member.getKey());
            json.append(separator).append(indent).append("  ");
            text(name);
            json.append(": ");
            writer.write(name, member.getValue());
            separator = ",";
        }
        json.append(map.isEmpty() ? "}" : indent + "}");
    }

    /** Writes the value of a member. */
    @FunctionalInterface
    private interface Member<V> {
        void write(String name, V value);
    }

    private void text(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> json.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        json.append('"');
    }
}
