package io.penstock.cli.run;

import io.penstock.cli.option.WorkOptions;
import io.penstock.cli.settings.Origins;
import io.penstock.config.Configuration;
import io.penstock.domain.diagnosis.PlaceNeed;
import io.penstock.domain.diagnosis.PlaceNeed.Access;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.PublishRule;
import io.penstock.domain.task.TaskDirectives;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the places in S3 that a workload uses. Not thread-safe. */
final class Places {
    private static final String S3 = "s3";

    private final Configuration configuration;
    private final Origins origins;
    private final List<PlaceNeed> places = new ArrayList<>();

    Places(Configuration configuration, Origins origins) {
        this.configuration = configuration;
        this.origins = origins;
    }

    List<PlaceNeed> all() {
        return List.copyOf(places);
    }

    /** Adds the directory that tasks work in. */
    void work(FileLocation root, WorkOptions options) {
        String origin = options.bucketDirectory().isPresent()
                ? "-bucket-dir"
                : options.workDirectory().isPresent() ? "-work-dir" : configured();
        places.add(new PlaceNeed(root, Access.WORK, origin));
    }

    private String configured() {
        return configuration
                .setting("bucketDir")
                .or(() -> configuration.setting("workDir"))
                .map(value -> origins.of(value.origin()))
                .orElse("bucketDir");
    }

    /** Adds where a process publishes to. */
    void published(TaskDirectives directives, String origin) {
        for (PublishRule rule : directives.publish()) {
            if (rule.directory().scheme().equals(S3) && rule.enabled()) {
                add(new PlaceNeed(rule.directory(), Access.WRITE, origin));
            }
        }
    }

    /** Adds where a process keeps its results for good: they are looked for there, and are inputs of others. */
    void stored(TaskDirectives directives, String origin) {
        directives
                .storeDirectory()
                .filter(directory -> directory.scheme().equals(S3))
                .ifPresent(directory -> {
                    add(new PlaceNeed(directory, Access.WRITE, origin));
                    add(new PlaceNeed(directory, Access.READ, origin));
                });
    }

    /** Adds what parameters name, by the configuration and the command line, else by the script's own defaults. */
    void parameters(List<ScriptParameter> defaults) {
        Map<String, DirectiveValue> configured = configuration.scope("params");
        configured.forEach((name, value) -> named(value.value(), origins.of(value.origin())));
        defaults.stream()
                .filter(parameter -> !configured.containsKey(parameter.name()))
                .forEach(parameter -> named(parameter.place(), origins.of(parameter.origin())));
    }

    /** What is written to is known already, and more exactly. */
    private void named(@Nullable Object value, String origin) {
        AwsNames names = new AwsNames();
        names.findPlaces(value);
        names.places().stream()
                .map(FileLocation::parse)
                .filter(place -> places.stream()
                        .noneMatch(known -> known.access() != Access.READ
                                && (known.place().isWithin(place) || place.isWithin(known.place()))))
                .forEach(place -> add(new PlaceNeed(place, Access.READ, origin)));
    }

    private void add(PlaceNeed need) {
        boolean known = places.stream()
                .anyMatch(other -> other.place().equals(need.place()) && other.access() == need.access());
        if (!known) {
            places.add(need);
        }
    }
}
