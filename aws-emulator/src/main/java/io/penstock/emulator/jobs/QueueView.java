package io.penstock.emulator.jobs;

import java.util.List;

/**
 * What the scheduler needs to know of a job queue.
 *
 * @param name the queue's name
 * @param priority queues with a higher one are served first
 * @param environments its compute environments that take new jobs, in order
 */
public record QueueView(String name, int priority, List<EnvironmentView> environments) {

    public QueueView {
        environments = List.copyOf(environments);
    }

    /**
     * What the scheduler needs to know of a compute environment.
     *
     * @param name the environment's name
     * @param maxVcpus how many vCPUs its jobs may have together
     */
    public record EnvironmentView(String name, int maxVcpus) {}
}
