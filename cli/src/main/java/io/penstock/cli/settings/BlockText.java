package io.penstock.cli.settings;

import io.penstock.config.model.ConfigEntry;
import io.penstock.config.model.ConfigScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a configuration as blocks of the configuration language. */
final class BlockText {
    private static final String INDENT = "   ";

    private final Secrets secrets;
    private final Origins origins;
    private final StringBuilder text = new StringBuilder();

    BlockText(Secrets secrets, Origins origins) {
        this.secrets = secrets;
        this.origins = origins;
    }

    String of(Map<String, ConfigEntry> entries) {
        boolean scopeBefore = false;
        for (Map.Entry<String, ConfigEntry> next : entries.entrySet()) {
            boolean scope = next.getValue().value() instanceof ConfigScope;
            int start = text.length();
            entry(List.of(next.getKey()), next.getValue());
            // Scopes stand apart from one another, and from single settings.
            if (start > 0 && text.length() > start && (scope || scopeBefore)) {
                text.insert(start, '\n');
            }
            scopeBefore = scope;
        }
        return text.toString();
    }

    private void entry(List<String> path, ConfigEntry entry) {
        if (entry.value() instanceof ConfigScope scope) {
            if (path.size() > 1 || !scope.isEmpty()) {
                scope(path, scope);
            }
        } else if (path.size() == 2 && path.get(0).equals("plugins")) {
            line(path, "id " + Literal.of(path.get(1)), entry);
        } else {
            String name = Literal.name(path.get(path.size() - 1));
            line(path, name + " = " + Literal.of(secrets.mask(path, entry.value())), entry);
        }
    }

    private void line(List<String> path, String content, ConfigEntry entry) {
        text.append(INDENT.repeat(path.size() - 1))
                .append(content)
                // Two slashes, so that the whole can still be read back.
                .append(origins.after("  // ", entry.origin()))
                .append('\n');
    }

    private void scope(List<String> path, ConfigScope scope) {
        String indent = INDENT.repeat(path.size() - 1);
        text.append(indent).append(heading(path)).append(" {\n");
        scope.entries().forEach((name, entry) -> {
            List<String> inner = new ArrayList<>(path);
            inner.add(name);
            entry(inner, entry);
        });
        text.append(indent).append("}\n");
    }

    private static String heading(List<String> path) {
        String name = path.get(path.size() - 1);
        int colon = name.indexOf(':');
        boolean selector =
                path.size() > 1 && path.get(path.size() - 2).equals("process") && colon > 0 && name.startsWith("with");
        return selector
                ? name.substring(0, colon) + ": " + Literal.name(name.substring(colon + 1))
                : Literal.name(name);
    }
}
