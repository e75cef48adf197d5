package io.penstock.emulator.jobs;

/** Runs the container of a job on this machine. The first differences: see the implementations. */
interface JobEngine extends AutoCloseable {

    /**
     * Starts the container. May block for a while.
     *
     * @throws CannotStartException if it cannot be started, with the reason that AWS would give
     */
    RunningContainer start(ContainerRun run) throws CannotStartException;

    /** Ends what the engine itself needs; the containers have ended before. */
    @Override
    void close();
}
