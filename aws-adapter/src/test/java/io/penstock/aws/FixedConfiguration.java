package io.penstock.aws;

import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.selector.DirectiveLayer;
import io.penstock.spi.ConfigurationSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A configuration of single settings, each on a line of its own. */
final class FixedConfiguration implements ConfigurationSource {
    private final Map<String, DirectiveValue> values = new LinkedHashMap<>();

    FixedConfiguration(Map<String, Object> settings) {
        new TreeMap<>(settings)
                .forEach((name, value) -> values.put(
                        name, new DirectiveValue(value, new SourcePosition("nextflow.config", values.size() + 1, 1))));
    }

    @Override
    public List<DirectiveLayer> processLayers() {
        return List.of();
    }

    @Override
    public Optional<DirectiveValue> setting(String dottedName) {
        return Optional.ofNullable(values.get(dottedName));
    }

    @Override
    public Map<String, DirectiveValue> scope(String dottedName) {
        Map<String, DirectiveValue> scope = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(dottedName + ".")) {
                scope.put(name.substring(dottedName.length() + 1), value);
            }
        });
        return scope;
    }
}
