package io.penstock.domain.task;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;

/**
 * The identity of a task, or of one try of it: 32 hexadecimal digits over all that can change its result.
 *
 * @param hex the digits, in lower case
 */
public record TaskHash(String hex) {

    /** Refuses anything but 32 hexadecimal digits. */
    public TaskHash {
        if (!hex.matches("[0-9a-f]{32}")) {
            throw new PenstockException(ErrorCode.ARGUMENT, "a task hash is 32 hexadecimal digits, not '" + hex + "'");
        }
    }

    /** Returns the directory of this hash below a work root: {@code <2 digits>/<30 digits>}. */
    public FileLocation directoryIn(FileLocation workRoot) {
        return workRoot.resolve(hex.substring(0, 2)).resolve(hex.substring(2));
    }

    /** Returns the short form that users see: {@code ab/cdef01}. */
    public String shortForm() {
        return hex.substring(0, 2) + "/" + hex.substring(2, 8);
    }
}
