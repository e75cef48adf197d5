package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.client.ContainerHosts;
import io.penstock.domain.task.AttemptReport.Place;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.batch.model.ContainerDetail;
import software.amazon.awssdk.services.batch.model.JobDetail;

/**
 * Tells where jobs ran. Each machine is asked for once; where AWS does not let us ask, it is said once, and nobody asks again.
 * Thread-safe.
 */
final class JobPlaces {
    private static final Logger log = LoggerFactory.getLogger(JobPlaces.class);

    private final @Nullable ContainerHosts hosts;
    private final OncePerKey<Optional<ContainerHosts.Host>> machines = new OncePerKey<>();
    private final OncePerKey<Boolean> spot = new OncePerKey<>();
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
        if (hosts != null && instance != null && !refused.get()) {
            ask(hosts, attempt, id.region(), instance, place);
        }
        return place;
    }

    private void ask(
            ContainerHosts source, BatchAttempt attempt, String region, String instance, Map<Place, String> place) {
        try {
            Optional<ContainerHosts.Host> host = machines.get(instance, () -> source.host(region, instance));
            host.filter(found -> !found.type().isEmpty())
                    .ifPresent(found -> place.put(Place.INSTANCE_TYPE, found.type()));
            host.filter(found -> !found.zone().isEmpty()).ifPresent(found -> place.put(Place.ZONE, found.zone()));
            host.filter(found -> !found.id().isEmpty())
                    .map(found -> spot.get(found.id(), () -> source.isSpot(region, found.id())))
                    .ifPresent(isSpot -> place.put(Place.PURCHASE_OPTION, isSpot ? "spot" : "on-demand"));
        } catch (PenstockException e) {
            unanswered(attempt, e);
        } catch (RuntimeException e) {
            // What is no answer of AWS may be a proxy's; a task does not fail for that.
            log.debug("where a job ran cannot be read [instance={}]", instance, e);
        }
    }

    private void unanswered(BatchAttempt attempt, PenstockException e) {
        if (e.code().category() != ErrorCode.Category.PERMISSION) {
            log.debug("nobody says where a job ran: {}", e.getMessage());
        } else if (refused.compareAndSet(false, true)) {
            attempt.warn("the trace does not tell what machines jobs ran on: " + e.getMessage()
                    + "; allow ecs:DescribeContainerInstances and ec2:DescribeInstances to have it");
        }
    }
}
