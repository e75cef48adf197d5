package io.penstock.emulator.jobs;

import java.util.Optional;

/** Runs the container of a job on this machine. The first differences: see the implementations. */
interface JobEngine extends AutoCloseable {

    /**
     * Starts the container. May block for a while.
     *
     * @throws CannotStartException if it cannot be started, with the reason that AWS would give
     */
    RunningContainer start(ContainerRun run) throws CannotStartException;

    /** Finds a container that an emulator before this one started, and that may have ended since. May block for a while. */
    Optional<RunningContainer> find(ContainerRun run);

    /** Ends what the engine itself needs; the containers have ended before. */
    @Override
    void close();
}
