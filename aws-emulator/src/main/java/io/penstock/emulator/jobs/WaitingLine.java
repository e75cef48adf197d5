package io.penstock.emulator.jobs;

import io.penstock.emulator.fault.Faults;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The RUNNABLE jobs, per queue in the order in which they became so. As in AWS a queue is strictly first in, first out:
 * a job that finds no room holds up those behind it. Belongs to the {@link JobLoop}.
 */
final class WaitingLine {

    private final QueueLookup queues;
    private final Capacity capacity;
    private final Faults faults;
    private final Map<String, Set<Job>> lines = new LinkedHashMap<>();

    /** A job that may start, and where. */
    record Placement(Job job, String environment) {}

    WaitingLine(QueueLookup queues, Capacity capacity, Faults faults) {
        this.queues = queues;
        this.capacity = capacity;
        this.faults = faults;
    }

    void add(Job job) {
        lines.computeIfAbsent(job.spec().queue(), key -> new LinkedHashSet<>()).add(job);
    }

    void remove(Job job) {
        Set<Job> line = lines.get(job.spec().queue());
        if (line != null && line.remove(job) && line.isEmpty()) {
            lines.remove(job.spec().queue());
        }
    }

    /** Returns the jobs of a queue that wait, first in front. */
    Stream<Job> waiting(String queue) {
        return lines.getOrDefault(queue, Set.of()).stream();
    }

    /** Takes the next job that may start out of the line, and takes its share of the capacity. */
    Optional<Placement> takeNext() {
        List<QueueView> byPriority = lines.keySet().stream()
                .flatMap(name -> queues.find(name).stream())
                .sorted(Comparator.comparingInt(QueueView::priority).reversed())
                .toList();
        for (QueueView queue : byPriority) {
            Job first = waiting(queue.name()).findFirst().orElseThrow();
            Optional<String> environment = place(queue, first);
            if (environment.isPresent()) {
                remove(first);
                return Optional.of(new Placement(first, environment.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> place(QueueView queue, Job job) {
        Optional<String> held = faults.holdReason(queue.name());
        Optional<String> environment = held.isPresent() ? Optional.empty() : capacity.take(queue, job.spec());
        if (environment.isEmpty()) {
            job.blocked(held.or(() -> capacity.neverFits(queue, job.spec())).orElse(null));
        }
        return environment;
    }

    /** Takes capacity for a job that runs already, whether there is room or not, and returns where it counts. */
    String hold(Job job) {
        return capacity.hold(
                queues.find(job.spec().queue()).map(QueueView::environments).orElse(List.of()), job.spec());
    }

    void giveBack(AttemptRun run) {
        capacity.giveBack(run.environment(), run.job().spec());
    }
}
