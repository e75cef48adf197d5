package io.penstock.local;

import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.selector.DirectiveLayer;
import io.penstock.spi.ConfigurationSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A configuration of settings by their dotted names. */
record MapConfiguration(Map<String, Object> settings) implements ConfigurationSource {
    @Override
    public List<DirectiveLayer> processLayers() {
        return List.of();
    }

    @Override
    public Optional<DirectiveValue> setting(String dottedName) {
        return Optional.ofNullable(settings.get(dottedName))
                .map(value -> new DirectiveValue(value, SourcePosition.named("test.config")));
    }

    @Override
    public Map<String, DirectiveValue> scope(String dottedName) {
        return Map.of();
    }
}
