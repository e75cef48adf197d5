package io.penstock.spi;

import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.selector.DirectiveLayer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a configuration says, already evaluated, with the origin of every value. Immutable and thread-safe. */
public interface ConfigurationSource {

    /**
     * Returns what the {@code process} scope says, in the order written: the scope itself as the layer of
     * {@link io.penstock.domain.selector.ProcessSelector#everything()}, and a layer for each selector.
     */
    List<DirectiveLayer> processLayers();

    /** Returns the value of a setting by its dotted name, such as {@code aws.batch.cliPath}; empty where it is not set. */
    Optional<DirectiveValue> setting(String dottedName);

    /** Returns all settings of a scope by the rest of their dotted names, in the order written. */
    Map<String, DirectiveValue> scope(String dottedName);

    /** Returns a configuration that says nothing. */
    static ConfigurationSource empty() {
        return new ConfigurationSource() {
            @Override
            public List<DirectiveLayer> processLayers() {
                return List.of();
            }

            @Override
            public Optional<DirectiveValue> setting(String dottedName) {
                return Optional.empty();
            }

            @Override
            public Map<String, DirectiveValue> scope(String dottedName) {
                return Map.of();
            }
        };
    }
}
