package io.penstock.pipeline.publish;

import io.penstock.domain.file.FileLocation;
import io.penstock.pipeline.text.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a workflow has published, by the names of its outputs, in the order in which it names them. On the event thread. */
public final class OutputSummary {
    private static final String INDENT = "  ";

    private final Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
    private String directory = "";

    void begin(String name, FileLocation below) {
        directory = below.toString();
        outputs.put(name, null);
    }

    /** Notes what became of an output: its index file, or else the value itself with the places of its files. */
    void end(String name, @Nullable Object value) {
        outputs.put(name, value);
    }

    /** Returns everything as JSON; empty if there are no outputs. */
    public Optional<String> json() {
        return known().isEmpty() ? Optional.empty() : Optional.of(Json.pretty(known()));
    }

    /** Returns lines for readers, with paths below the output directory as relative ones; empty if there are no outputs. */
    public Optional<String> text() {
        if (known().isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(List.of("", "Outputs:", "", INDENT + directory));
        known().forEach((name, value) -> {
            lines.add("");
            add(INDENT + name + ":", value, INDENT, lines);
        });
        return Optional.of(String.join("\n", lines));
    }

    private Map<String, Object> known() {
        Map<String, Object> known = new LinkedHashMap<>();
        outputs.forEach((name, value) -> {
            if (value != null) {
                known.put(name, value);
            }
        });
        return Collections.unmodifiableMap(known);
    }

    private void add(String start, @Nullable Object value, String margin, List<String> lines) {
        if (value instanceof Map<?, ?> map) {
            lines.add(start);
            map.forEach((key, element) -> add(margin + INDENT + key + ":", element, margin + INDENT, lines));
        } else if (value instanceof Collection<?> elements) {
            lines.add(start);
            elements.forEach(element -> add(margin + INDENT + "-", element, margin + INDENT, lines));
        } else {
            lines.add(start + " " + shown(String.valueOf(value)));
        }
    }

    private String shown(String text) {
        return text.startsWith(directory + "/") ? text.substring(directory.length() + 1) : text;
    }
}
