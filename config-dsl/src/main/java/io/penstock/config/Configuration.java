package io.penstock.config;

import io.penstock.config.check.ConfigProblem;
import io.penstock.config.check.ProblemLog;
import io.penstock.config.model.ConfigEntry;
import io.penstock.config.model.ConfigScope;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.selector.DirectiveLayer;
import io.penstock.domain.selector.ProcessSelector;
import io.penstock.spi.ConfigurationSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A configuration that is loaded: what all files, profiles and parameters say together, each value with its origin. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * Configuration configuration = ConfigLoader.builder().file(Path.of("nextflow.config")).build().load();
 * configuration.setting("aws.region").ifPresent(region -> System.out.println(region.value() + " from " + region.origin()));
 * }</pre>
 */
public final class Configuration implements ConfigurationSource {
    private final ConfigScope root;
    private final List<DirectiveLayer> layers;
    private final List<String> profiles;
    private final List<ConfigProblem> warnings;
    private final List<ConfigProblem> unused;
    private final Set<String> secrets;

    Configuration(
            ConfigScope root,
            List<DirectiveLayer> layers,
            List<String> profiles,
            ProblemLog problems,
            Set<String> secrets) {
        this.root = root;
        this.layers = List.copyOf(layers);
        this.profiles = List.copyOf(profiles);
        this.warnings = problems.of(ConfigProblem.Severity.WARNING);
        this.unused = problems.of(ConfigProblem.Severity.NOTE);
        this.secrets = secrets;
    }

    private Configuration(ConfigScope root, Configuration read) {
        this.root = root;
        this.layers = read.layers;
        this.profiles = read.profiles;
        this.warnings = read.warnings;
        this.unused = read.unused;
        this.secrets = read.secrets;
    }

    /** Returns this configuration with other entries to look at. */
    Configuration showing(ConfigScope entries) {
        return new Configuration(entries, this);
    }

    @Override
    public List<DirectiveLayer> processLayers() {
        return layers;
    }

    @Override
    public Optional<DirectiveValue> setting(String dottedName) {
        return entry(dottedName).map(DottedNames::value);
    }

    @Override
    public Map<String, DirectiveValue> scope(String dottedName) {
        Map<String, DirectiveValue> values = new LinkedHashMap<>();
        entry(dottedName).ifPresent(entry -> DottedNames.collect("", entry, values));
        return Collections.unmodifiableMap(values);
    }

    /** Returns the entry of a dotted name: the value, its origin, and the entries that it replaced. */
    public Optional<ConfigEntry> entry(String dottedName) {
        return root.find(DottedNames.split(dottedName));
    }

    /** Returns the entries outside of any scope and the scopes, by name, in the order written: the configuration as a tree. */
    public Map<String, ConfigEntry> entries() {
        return root.entries();
    }

    /** Returns all settings by their dotted names, in the order written. */
    public Map<String, DirectiveValue> settings() {
        Map<String, DirectiveValue> values = new LinkedHashMap<>();
        root.entries().forEach((name, entry) -> DottedNames.collect(name, entry, values));
        return Collections.unmodifiableMap(values);
    }

    /** Returns the parameters by name; values are plain, maps within them too. */
    public Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        if (root.get("params") instanceof Map<?, ?> values) {
            values.forEach((name, value) -> parameters.put(String.valueOf(name), ConfigValues.convert(value)));
        }
        return Collections.unmodifiableMap(parameters);
    }

    /** Returns the plugins that the files name, with their versions where given; they are not used. */
    public List<String> plugins() {
        return new ArrayList<>(root.get("plugins") instanceof ConfigScope plugins ? plugins.keySet() : Set.of());
    }

    /** Returns which layer and profile values belong to, by the places where they are written; only where there is one. */
    public Map<SourcePosition, String> layers() {
        Map<SourcePosition, String> layers = new LinkedHashMap<>();
        root.entries().values().forEach(entry -> collectLayers(entry, layers));
        return Collections.unmodifiableMap(layers);
    }

    private static void collectLayers(ConfigEntry entry, Map<SourcePosition, String> layers) {
        if (!entry.origin().layer().isEmpty()) {
            layers.put(entry.origin().position(), entry.origin().layer());
        }
        entry.history().forEach(beaten -> collectLayers(beaten, layers));
        if (entry.value() instanceof ConfigScope scope) {
            scope.entries().values().forEach(inner -> collectLayers(inner, layers));
        }
    }

    /** Returns the names of all profiles that the files declare, whether they apply or not. */
    public List<String> profiles() {
        return profiles;
    }

    /** Returns what has no effect or looks like a mistake, in the order found. */
    public List<ConfigProblem> warnings() {
        return warnings;
    }

    /**
     * Returns what is accepted and not used: scopes of other back ends, plugins, directives and options that have no effect here.
     * Not worth a warning, since files are written for several systems.
     */
    public List<ConfigProblem> unused() {
        return unused;
    }

    /** Returns the selectors of the {@code process} scope in the order written. */
    public List<ProcessSelector> selectors() {
        return layers.stream()
                .map(DirectiveLayer::selector)
                .filter(selector -> !selector.equals(ProcessSelector.everything()))
                .toList();
    }

    /** Returns the values of {@code secrets} that were asked for so far: they may be parts of other values, and nobody is to see them. */
    public Set<String> secrets() {
        return Set.copyOf(secrets);
    }

    ConfigScope root() {
        return root;
    }
}
