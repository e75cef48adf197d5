package io.penstock.emulator.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what the running jobs hold of the machine and of each compute environment. Belongs to the loop. */
final class Capacity {

    private final double vcpus;
    private final long memoryMib;
    private final Map<String, Double> usedByEnvironment = new HashMap<>();
    private double usedVcpus;
    private long usedMemoryMib;

    Capacity(double vcpus, long memoryMib) {
        this.vcpus = vcpus;
        this.memoryMib = memoryMib;
    }

    /** Takes room for the job in the first environment that has it, and returns that environment's name. */
    Optional<String> take(QueueView queue, JobSpec job) {
        if (usedVcpus + job.vcpus() > vcpus || usedMemoryMib + job.memoryMib() > memoryMib) {
            return Optional.empty();
        }
        for (QueueView.EnvironmentView environment : queue.environments()) {
            double used = usedByEnvironment.getOrDefault(environment.name(), 0.0);
            if (used + job.vcpus() <= environment.maxVcpus()) {
                change(environment.name(), job, 1);
                return Optional.of(environment.name());
            }
        }
        return Optional.empty();
    }

    /** Takes room for a job that runs already in the queue's first environment, whether there is room or not. */
    String hold(List<QueueView.EnvironmentView> environments, JobSpec job) {
        String environment = environments.isEmpty() ? "" : environments.get(0).name();
        change(environment, job, 1);
        return environment;
    }

    void giveBack(String environment, JobSpec job) {
        change(environment, job, -1);
    }

    private void change(String environment, JobSpec job, int sign) {
        usedVcpus += sign * job.vcpus();
        usedMemoryMib += sign * job.memoryMib();
        usedByEnvironment.merge(environment, sign * job.vcpus(), Double::sum);
    }

    /** Returns why the job could not even start on an idle machine, or nothing if it could. */
    Optional<String> neverFits(QueueView queue, JobSpec job) {
        if (job.vcpus() > vcpus || job.memoryMib() > memoryMib) {
            return Optional.of(StatusReasons.TOO_LARGE_FOR_INSTANCES);
        }
        boolean fitsSomewhere = queue.environments().isEmpty()
                || queue.environments().stream().anyMatch(environment -> job.vcpus() <= environment.maxVcpus());
        return fitsSomewhere ? Optional.empty() : Optional.of(StatusReasons.TOO_LARGE_FOR_ENVIRONMENT);
    }
}
