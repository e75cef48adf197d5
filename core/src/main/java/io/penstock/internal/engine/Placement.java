package io.penstock.internal.engine;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.TaskHash;
import io.penstock.internal.collect.Made;
import io.penstock.internal.identify.TaskHasher;
import io.penstock.internal.identify.TaskIdentity;
import java.util.Optional;

/**
 * A directory for an attempt, or one that an earlier run finished.
 *
 * @param task the identity of the task
 * @param number which try of the task it is, from 0
 * @param hash the hash that names the directory
 * @param directory the directory
 * @param finished what an earlier run made there; empty if the attempt is still to run
 */
record Placement(TaskIdentity task, int number, TaskHash hash, FileLocation directory, Optional<Made> finished) {
    /** Stands for the directory of what never had one. */
    static final FileLocation NOWHERE = new FileLocation("none", "", "/");

    /** Returns a try that came to nothing before it had a directory. */
    static Placement none(TaskIdentity task, int number) {
        return new Placement(task, number, TaskHasher.ofTry(task.hash(), number), NOWHERE, Optional.empty());
    }
}
