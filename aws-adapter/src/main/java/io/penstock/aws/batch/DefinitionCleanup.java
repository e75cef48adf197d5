package io.penstock.aws.batch;

import io.penstock.aws.client.AwsClients;
import io.penstock.aws.settings.JobSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.batch.model.JobDefinition;

/** Deregisters job definitions of ours that no run used for a time. A definition without our tags is never touched. */
public final class DefinitionCleanup {
    private final BatchCalls calls;
    private final Patience patience;
    private final Clock clock;

    /** Creates a cleanup in the region of some clients, which stay open. */
    public DefinitionCleanup(AwsClients clients, JobSettings settings, Clock clock) {
        this.calls = new BatchCalls(clients);
        this.patience = new Patience(Ticker.system(), settings.patience());
        this.clock = clock;
    }

    /** Returns the definitions, as {@code name:revision}, that no run used for so long; the day of the last use counts. */
    public List<String> unused(Duration time) {
        return find(time).stream().map(DefinitionCleanup::name).toList();
    }

    /** Deregisters what {@link #unused} returns, and returns it. */
    public List<String> deregister(Duration time) {
        List<JobDefinition> unused = find(time);
        for (JobDefinition definition : unused) {
            patience.call(() -> {
                calls.deregister(calls.region(), definition);
                return definition;
            });
        }
        return unused.stream().map(DefinitionCleanup::name).toList();
    }

    private List<JobDefinition> find(Duration time) {
        LocalDate before = LocalDate.ofInstant(clock.instant().minus(time), ZoneOffset.UTC);
        return patience.call(() -> calls.activeDefinitions(calls.region())).stream()
                .filter(definition -> definition.jobDefinitionName().startsWith(JobBlueprint.PREFIX))
                .filter(definition -> isUnused(definition.tags(), before))
                .toList();
    }

    private static boolean isUnused(Map<String, String> tags, LocalDate before) {
        return DefinitionTags.isOurs(tags)
                && DefinitionTags.lastUse(tags)
                        .filter(used -> !used.isAfter(before))
                        .isPresent();
    }

    private static String name(JobDefinition definition) {
        return definition.jobDefinitionName() + ":" + definition.revision();
    }
}
