package io.penstock.domain.task;

import io.penstock.domain.file.FileLocation;

/** Work of a task that runs inside this JVM instead of a shell. */
@FunctionalInterface
public interface NativeWork {

    /**
     * Does the work; may block.
     *
     * @param workDirectory the attempt's directory on this machine
     * @throws RuntimeException if it fails; the attempt has failed then
     */
    void run(FileLocation workDirectory);
}
