package io.penstock.aws.batch;

import io.penstock.aws.client.AwsClients;
import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.queue.QueueReference;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.batch.model.JobDefinition;

/** Deregisters job definitions of ours that no run used for a time. A definition without our tags is never touched. */
public final class DefinitionCleanup {
    private final AwsClients clients;
    private final BatchCalls calls;
    private final Patience patience;
    private final Clock clock;
    /** A stand-in for AWS may tell the same definitions in every region. */
    private final Set<String> seen = new HashSet<>();

    /** Creates a cleanup by some clients, which stay open. */
    public DefinitionCleanup(AwsClients clients, JobSettings settings, Clock clock) {
        this.clients = clients;
        this.calls = new BatchCalls(clients);
        this.patience = new Patience(Ticker.system(), settings.patience());
        this.clock = clock;
    }

    /** Returns the regions where runs on some queues register definitions, the configured one first if there is one. */
    public Set<String> regions(Collection<QueueReference> queues) {
        Set<String> regions = new LinkedHashSet<>();
        boolean needed = queues.isEmpty()
                || queues.stream().anyMatch(queue -> queue.region().isEmpty());
        if (needed || clients.regionTrail().chosen().isPresent()) {
            regions.add(calls.region());
        }
        queues.forEach(queue -> queue.region().ifPresent(regions::add));
        return regions;
    }

    /**
     * Returns the definitions of a region, as {@code name:revision}, that no run used for so long; the day of the last use
     * counts.
     */
    public List<String> unused(String region, Duration time) {
        return find(region, time).stream().map(DefinitionCleanup::name).toList();
    }

    /** Deregisters what {@link #unused} returns, and returns it. */
    public List<String> deregister(String region, Duration time) {
        List<JobDefinition> unused = find(region, time);
        for (JobDefinition definition : unused) {
            patience.call(() -> {
                calls.deregister(region, definition);
                return definition;
            });
        }
        return unused.stream().map(DefinitionCleanup::name).toList();
    }

    private List<JobDefinition> find(String region, Duration time) {
        LocalDate before = LocalDate.ofInstant(clock.instant().minus(time), ZoneOffset.UTC);
        return patience.call(() -> calls.activeDefinitions(region)).stream()
                .filter(definition -> definition.jobDefinitionName().startsWith(JobBlueprint.PREFIX))
                .filter(definition -> isUnused(definition.tags(), before))
                .filter(definition -> seen.add(definition.jobDefinitionArn()))
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
