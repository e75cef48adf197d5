package io.penstock.cli.run;

import io.penstock.config.Configuration;
import io.penstock.config.model.ConfigEntry;
import io.penstock.config.model.ConfigScope;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The parameters that were given for one run, by its command line or a file of parameters, and that no configuration file has. */
final class GivenParameters {
    private GivenParameters() {}

    static Set<String> of(Configuration configuration) {
        Set<String> names = new TreeSet<>();
        Optional.ofNullable(configuration.entries().get("params"))
                .map(ConfigEntry::value)
                .filter(ConfigScope.class::isInstance)
                .map(ConfigScope.class::cast)
                .ifPresent(all -> all.entries().forEach((name, entry) -> {
                    if (isGiven(entry)) {
                        names.add(name);
                    }
                }));
        return names;
    }

    /** What a configuration file sets stands in a line of it. */
    private static boolean isGiven(ConfigEntry entry) {
        return !(entry.value() instanceof ConfigScope)
                && Stream.concat(Stream.of(entry), entry.history().stream())
                        .allMatch(one -> one.origin().position().line() == 0);
    }
}
