package io.penstock.config;

import io.penstock.config.model.ConfigEntry;
import io.penstock.config.model.ConfigScope;
import io.penstock.config.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Takes configurations apart by profiles: each value knows which one it comes from, and what it has beaten. */
final class ProfileSurvey {
    private static final String PROFILES = "profiles";

    private final ConfigScope all = new ConfigScope();

    /** Creates a survey of what a configuration says outside of profiles. */
    ProfileSurvey(ConfigScope root) {
        copy(root, List.of(), origin -> !isWithin(origin, ""), all);
    }

    /** Adds what a profile says in a configuration that was read with it. */
    void add(String profile, ConfigScope root) {
        copy(root, List.of(PROFILES, profile), origin -> isWithin(origin, profile), all);
    }

    /** Returns all that was found. */
    ConfigScope all() {
        return all;
    }

    private static void copy(ConfigScope from, List<String> place, Predicate<Origin> wanted, ConfigScope to) {
        from.entries().forEach((name, entry) -> {
            List<String> path = new ArrayList<>(place);
            path.add(name);
            if (entry.value() instanceof ConfigScope scope) {
                copy(scope, path, wanted, to);
            } else {
                found(entry, wanted).ifPresent(own -> to.set(path, own.value(), own.origin()));
            }
        });
    }

    private static Optional<ConfigEntry> found(ConfigEntry entry, Predicate<Origin> wanted) {
        return Stream.concat(Stream.of(entry), entry.history().stream())
                .filter(each -> wanted.test(each.origin()))
                .findFirst();
    }

    private static boolean isWithin(Origin origin, String profile) {
        return origin.profile()
                .filter(name -> profile.isEmpty() || name.equals(profile))
                .isPresent();
    }
}
