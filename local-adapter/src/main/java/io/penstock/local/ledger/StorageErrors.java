package io.penstock.local.ledger;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what went wrong with the ledger in words that say what to do. */
final class StorageErrors {
    private static final int DEEPEST = 10;

    private StorageErrors() {}

    /**
     * Returns the exception for what could not be done.
     *
     * @param doing such as {@code write to the ledger}
     * @param place the user's file or directory, never a copy of it
     */
    static PenstockException translate(Throwable e, String doing, Path place) {
        String message = isDiskFull(e)
                ? "the disk is full: " + place + "; free some space and start again with -resume"
                : "cannot " + doing + " " + place + ": " + firstLine(e);
        return new PenstockException(ErrorCode.STORAGE, message, e);
    }

    /** The database tells of positions and lengths, and only its cause of the disk. */
    private static boolean isDiskFull(Throwable e) {
        return causes(e)
                .map(each -> String.valueOf(each.getMessage()))
                .anyMatch(text -> text.contains("No space left on device") || text.contains("Disk quota exceeded"));
    }

    /** Returns what the system could not do; empty if it did all, and an end that came too soon is the file's own. */
    static Optional<IOException> ofTheSystem(Throwable e) {
        return causes(e)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .filter(each -> !(each instanceof EOFException))
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(Optional.of(e), Optional::isPresent, each -> each.map(Throwable::getCause))
                .limit(DEEPEST)
                .flatMap(Optional::stream);
    }

    private static String firstLine(Throwable e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
