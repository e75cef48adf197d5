package io.penstock.cli.history;

import io.penstock.aws.AwsBatch;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.cli.option.ConfigurationOptions;
import io.penstock.cli.run.ConfigurationReader;
import io.penstock.cli.run.Surroundings;
import io.penstock.config.Configuration;
import io.penstock.domain.resource.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Deregisters the job definitions that runs made and none used for a time, in the region of the configuration. */
public final class CleanDefinitions {
    private final Surroundings surroundings;
    private final ConfigurationOptions options;
    private final Consumer<String> say;

    /** Creates a cleaning that says what it does. */
    public CleanDefinitions(Surroundings surroundings, ConfigurationOptions options, Consumer<String> say) {
        this.surroundings = surroundings;
        this.options = options;
        this.say = say;
    }

    /**
     * Deregisters them, or shows what it would.
     *
     * @param unused for how long nobody used them, as configurations write spans of time; days count
     */
    public void clean(String unused, boolean dryRun) {
        Duration time = DurationText.parse(unused);
        Configuration configuration =
                new ConfigurationReader(surroundings, line -> {}).project(surroundings.directory(), options, Map.of());
        List<String> names = AwsBatch.cleanJobDefinitions(
                AwsBatchSettings.from(configuration, surroundings.environment()), time, dryRun);
        names.forEach(name -> say.accept((dryRun ? "Would deregister " : "Deregistered ") + name));
        if (names.isEmpty()) {
            say.accept("No job definition of ours has been unused for " + DurationText.format(time));
        }
    }
}
