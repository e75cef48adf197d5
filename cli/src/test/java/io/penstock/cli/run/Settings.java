package io.penstock.cli.run;

import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.selector.DirectiveLayer;
import io.penstock.spi.ConfigurationSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A configuration for tests: settings by dotted name, each written in line 3 of {@code nextflow.config}. */
record Settings(Map<String, Object> values, List<DirectiveLayer> processLayers) implements ConfigurationSource {

    static Settings of(Map<String, Object> values) {
        return new Settings(values, List.of());
    }

    static DirectiveValue value(Object value) {
        return new DirectiveValue(value, new SourcePosition("nextflow.config", 3, 5));
    }

    @Override
    public Optional<DirectiveValue> setting(String dottedName) {
        return Optional.ofNullable(values.get(dottedName)).map(Settings::value);
    }

    @Override
    public Map<String, DirectiveValue> scope(String dottedName) {
        Map<String, DirectiveValue> scope = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(dottedName + ".")) {
                scope.put(name.substring(dottedName.length() + 1), value(value));
            }
        });
        return scope;
    }
}
