package io.penstock.domain.diagnosis;

import io.penstock.domain.file.FileLocation;

/**
 * A place in a store that a workload uses.
 *
 * @param place the file or directory
 * @param access what happens there
 * @param origin where it was written: {@code file:line}, or the name of an option
 */
public record PlaceNeed(FileLocation place, Access access, String origin) {

    /** What happens in a place. */
    public enum Access {
        /** Files are read. */
        READ,
        /** Files are written, and replaced. */
        WRITE,
        /** Tasks work here: files are read, written and deleted. */
        WORK
    }
}
