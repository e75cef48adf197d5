package io.penstock.aws.batch;

import io.penstock.aws.settings.JobSettings;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.JobDetail;

/** The jobs that are looked at, the children of arrays by their arrays too. Used by the poller's thread alone. */
final class WatchedJobs {
    private final JobSettings settings;
    private final ArrayStates arrays;
    private final Map<JobId, ObservedJob> jobs = new HashMap<>();
    private final Map<JobId, Map<JobId, ObservedJob>> children = new HashMap<>();

    WatchedJobs(JobSettings settings) {
        this.settings = settings;
        this.arrays = new ArrayStates(settings.maxPollInterval());
    }

    void add(ObservedJob job) {
        jobs.put(job.id(), job);
        job.id()
                .parent()
                .ifPresent(array -> children.computeIfAbsent(array, key -> new LinkedHashMap<>())
                        .put(job.id(), job));
    }

    void remove(ObservedJob job) {
        jobs.remove(job.id());
        job.id().parent().ifPresent(array -> {
            Map<JobId, ObservedJob> left = children.getOrDefault(array, new HashMap<>());
            left.remove(job.id());
            if (left.isEmpty()) {
                children.remove(array);
                arrays.forget(array);
            }
        });
    }

    List<ObservedJob> all() {
        return List.copyOf(jobs.values());
    }

    /** Returns the jobs to look at, the one that waits longest first. */
    List<ObservedJob> due(long now) {
        return jobs.values().stream()
                .filter(job -> job.isDue(now, settings))
                .sorted(Comparator.comparingLong((ObservedJob job) -> job.next() - now))
                .toList();
    }

    /**
     * Notes what an array says of its children; null where Batch does not know it.
     *
     * @return the children to look at one by one: all or none, for the array does not say which of them have changed
     */
    Collection<ObservedJob> news(JobId array, @Nullable JobDetail detail, long now) {
        if (detail != null && !arrays.isNews(array, detail, now)) {
            return List.of();
        }
        Collection<ObservedJob> all = children.getOrDefault(array, Map.of()).values();
        all.forEach(child -> child.lookAtItself(now));
        return all;
    }
}
