package io.penstock.config;

import io.penstock.api.PenstockException;
import io.penstock.config.check.ProblemLog;
import io.penstock.config.model.ConfigEntry;
import io.penstock.config.model.ConfigScope;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.selector.DirectiveLayer;
import io.penstock.domain.selector.ProcessSelector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the {@code process} scope: the scope itself and one layer for each selector. */
final class ProcessLayers {
    private static final Map<String, Function<String, ProcessSelector>> SELECTORS =
            Map.of("withLabel:", ProcessSelector::withLabel, "withName:", ProcessSelector::withName);

    private final ProblemLog problems;

    ProcessLayers(ProblemLog problems) {
        this.problems = problems;
    }

    List<DirectiveLayer> read(ConfigScope root) {
        ConfigScope process = root.get("process") instanceof ConfigScope scope ? scope : new ConfigScope();
        List<DirectiveLayer> selected = new ArrayList<>();
        Map<String, ConfigEntry> defaults = new LinkedHashMap<>();
        process.entries().forEach((name, entry) -> {
            if (isSelector(name)) {
                layer(name, entry).ifPresent(selected::add);
            } else {
                defaults.put(name, entry);
            }
        });
        root.find(List.of("executor", "name"))
                .filter(entry -> entry.value() instanceof CharSequence)
                .ifPresent(entry -> defaults.putIfAbsent("executor", entry));
        if (defaults.isEmpty() && selected.isEmpty()) {
            return List.of();
        }
        List<DirectiveLayer> layers = new ArrayList<>();
        layers.add(layer(ProcessSelector.everything(), defaults));
        layers.addAll(selected);
        return layers;
    }

    static boolean isSelector(String name) {
        return SELECTORS.keySet().stream().anyMatch(name::startsWith);
    }

    private Optional<DirectiveLayer> layer(String name, ConfigEntry entry) {
        int colon = name.indexOf(':') + 1;
        Function<String, ProcessSelector> kind = SELECTORS.get(name.substring(0, colon));
        if (kind == null || !(entry.value() instanceof ConfigScope scope)) {
            return Optional.empty();
        }
        try {
            return Optional.of(layer(kind.apply(name.substring(colon).trim()), scope.entries()));
        } catch (PenstockException e) {
            problems.error(entry.origin().position(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static DirectiveLayer layer(ProcessSelector selector, Map<String, ConfigEntry> entries) {
        Map<String, DirectiveValue> values = new LinkedHashMap<>();
        Map<String, List<DirectiveValue>> replaced = new LinkedHashMap<>();
        entries.forEach((directive, entry) -> {
            values.put(directive, DottedNames.value(entry));
            List<DirectiveValue> before = entry.history().stream()
                    .filter(earlier -> !earlier.origin().equals(entry.origin()))
                    .map(DottedNames::value)
                    .toList();
            if (!before.isEmpty()) {
                replaced.put(directive, before);
            }
        });
        return new DirectiveLayer(selector, values, replaced);
    }
}
