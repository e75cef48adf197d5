package io.penstock.domain.task;

import io.penstock.domain.file.FileLocation;

/**
 * A file or directory that a task reads.
 *
 * @param location where it lies
 * @param stageName the path it has inside the work directory; relative, may have several parts
 * @param kind what is special about it
 */
public record InputFile(FileLocation location, String stageName, Kind kind) {

    /** What is special about an input. */
    public enum Kind {
        /** Nothing: it must exist, and comes as the directives say. */
        USUAL,
        /** The task gets a copy, which it may change, whatever its directives say. */
        COPIED,
        /** The task runs if it does not exist, with a link that leads nowhere. */
        OPTIONAL
    }

    /** Creates an input that must exist and comes as the directives say. */
    public InputFile(FileLocation location, String stageName) {
        this(location, stageName, Kind.USUAL);
    }

    /** Tells whether the task gets a copy whatever its directives say. */
    public boolean copied() {
        return kind == Kind.COPIED;
    }

    /** Tells whether the task runs if it does not exist. */
    public boolean optional() {
        return kind == Kind.OPTIONAL;
    }
}
