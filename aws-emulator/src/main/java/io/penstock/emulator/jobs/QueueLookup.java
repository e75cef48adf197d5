package io.penstock.emulator.jobs;

import java.util.Optional;

/** Finds a job queue by its name. Called on the {@link JobLoop} only. */
@FunctionalInterface
public interface QueueLookup {

    /** Returns the queue, or nothing if it was deleted. */
    Optional<QueueView> find(String name);
}
