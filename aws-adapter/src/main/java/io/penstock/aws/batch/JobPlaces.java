package io.penstock.aws.batch;

import io.penstock.api.PenstockException;
import io.penstock.aws.client.ContainerHosts;
import io.penstock.domain.task.AttemptReport.Place;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.ContainerDetail;
import software.amazon.awssdk.services.batch.model.JobDetail;

/**
 * Tells where jobs ran. Each machine is asked for once; where AWS does not let us ask, it is said once, and nobody asks again.
 * Thread-safe.
 */
final class JobPlaces {
    private final @Nullable ContainerHosts hosts;
    private final Map<String, Map<Place, String>> known = new ConcurrentHashMap<>();
    private final AtomicBoolean refused = new AtomicBoolean();

    /**
     * Creates an empty memory.
     *
     * @param hosts null where there is nobody to ask
     */
    JobPlaces(@Nullable ContainerHosts hosts) {
        this.hosts = hosts;
    }

    Map<Place, String> of(BatchAttempt attempt, JobDetail job) {
        ContainerDetail container = job.container();
        Map<Place, String> place = new EnumMap<>(Place.class);
        JobId id = attempt.job().orElse(null);
        if (container == null || id == null) {
            return place;
        }
        if (container.logStreamName() != null) {
            place.put(Place.LOG_STREAM, container.logStreamName());
        }
        String instance = container.containerInstanceArn();
        if (hosts != null && instance != null) {
            place.putAll(known.computeIfAbsent(instance, key -> ask(hosts, attempt, id.region(), key)));
        }
        return place;
    }

    private Map<Place, String> ask(ContainerHosts source, BatchAttempt attempt, String region, String instance) {
        Map<Place, String> place = new EnumMap<>(Place.class);
        if (refused.get()) {
            return place;
        }
        try {
            Optional<ContainerHosts.Host> host = source.host(region, instance);
            host.filter(found -> !found.type().isEmpty())
                    .ifPresent(found -> place.put(Place.INSTANCE_TYPE, found.type()));
            host.filter(found -> !found.zone().isEmpty()).ifPresent(found -> place.put(Place.ZONE, found.zone()));
            host.filter(found -> !found.id().isEmpty())
                    .ifPresent(found ->
                            place.put(Place.PURCHASE_OPTION, source.isSpot(region, found.id()) ? "spot" : "on-demand"));
        } catch (PenstockException e) {
            if (refused.compareAndSet(false, true)) {
                attempt.warn("the trace does not tell what machines jobs ran on: " + e.getMessage()
                        + "; allow ecs:DescribeContainerInstances and ec2:DescribeInstances to have it");
            }
        }
        return place;
    }
}
