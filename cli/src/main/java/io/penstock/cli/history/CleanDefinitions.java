package io.penstock.cli.history;

import io.penstock.aws.AwsBatch;
import io.penstock.cli.option.ConfigurationOptions;
import io.penstock.cli.option.WorkOptions;
import io.penstock.cli.run.Surroundings;
import io.penstock.cli.run.Workload;
import io.penstock.cli.run.WorkloadReader;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.resource.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Deregisters the job definitions that runs made and none used for a time, in each region that the project uses. */
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
        Workload workload =
                new WorkloadReader(surroundings, line -> {}).read(null, options, new WorkOptions(), Map.of());
        List<QueueReference> queues = workload.needs().processes().stream()
                .flatMap(process -> process.directives().queue().stream())
                .toList();
        AwsBatch.cleanJobDefinitions(workload.aws(), queues, time, dryRun, (region, names) -> {
            names.forEach(name ->
                    say.accept((dryRun ? "Would deregister " : "Deregistered ") + name + " in region " + region));
            if (names.isEmpty()) {
                say.accept("No job definition of ours has been unused for " + DurationText.format(time) + " in region "
                        + region);
            }
        });
    }
}
