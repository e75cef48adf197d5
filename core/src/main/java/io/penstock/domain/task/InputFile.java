package io.penstock.domain.task;

import io.penstock.domain.file.FileLocation;

/**
 * A file or directory that a task reads.
 *
 * @param location where it lies
 * @param stageName the path it has inside the work directory; relative, may have several parts
 * @param copied whether the task gets a copy, which it may change, whatever its directives say
 */
public record InputFile(FileLocation location, String stageName, boolean copied) {

    /** Creates an input that comes as the directives say. */
    public InputFile(FileLocation location, String stageName) {
        this(location, stageName, false);
    }
}
