package io.penstock.local;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/** Turns the errors of this machine's file system into ours. */
final class FileErrors {
    private FileErrors() {}

    /** Returns the exception for what could not be done, such as {@code read /data/x}. */
    static PenstockException translate(IOException e, String action) {
        if (isAbsent(e)) {
            return new PenstockException(
                    ErrorCode.FILE_NOT_FOUND, "cannot " + action + ": there is no such file or directory", e);
        }
        if (e instanceof AccessDeniedException) {
            return new PenstockException(
                    ErrorCode.ACCESS_DENIED, "cannot " + action + ": permission denied; check its owner and mode", e);
        }
        if (isDiskFull(reason(e))) {
            return new PenstockException(
                    ErrorCode.DISK_FULL,
                    "cannot " + action + ": " + reason(e) + "; free some space and start again with -resume",
                    e);
        }
        return new PenstockException(ErrorCode.STORAGE, "cannot " + action + ": " + reason(e), e);
    }

    /** Tells whether the error means that the file does not exist. */
    static boolean isAbsent(IOException e) {
        return e instanceof NoSuchFileException
                || e instanceof NotDirectoryException
                || (e instanceof FileSystemException fileError && "Not a directory".equals(fileError.getReason()));
    }

    /** Tells whether the error means that the disk has no room left. */
    static boolean isDiskFull(@Nullable String text) {
        return text != null && (text.contains("No space left on device") || text.contains("Disk quota exceeded"));
    }

    /** Tells whether the machine has no room for another process or another open file now. */
    static boolean isShortOfRoom(@Nullable String text) {
        return text != null
                && (text.contains("Resource temporarily unavailable")
                        || text.contains("Cannot allocate memory")
                        || text.contains("Too many open files"));
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException fileError && fileError.getReason() != null) {
            return fileError.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
