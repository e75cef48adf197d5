package io.penstock.local.ledger;

import io.penstock.api.PenstockException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Judges a file before anything in it is believed. */
final class Inspection {
    private final @Nullable Seal seal;

    private Inspection(@Nullable Seal seal) {
        this.seal = seal;
    }

    /** Returns the inspection of what lies, or lay, at a place; whoever copies that file begins with this. */
    static Inspection at(Path file) {
        return new Inspection(Seal.beside(file).orElse(null));
    }

    /** Tells whether something was written there once, of which the file is not even a part. */
    boolean misses(Path file) {
        return seal != null && !Files.exists(file);
    }

    /**
     * Tells whether a file is what was last written there, and every value in it whole. An empty one is where nothing was written.
     *
     * @throws PenstockException if a later version of this program wrote it
     * @throws MVStoreException if another program has it
     * @throws IOException if the system cannot read it just now, which says nothing of the file
     */
    boolean isSound(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return seal == null;
        }
        if (!Files.isReadable(file)) {
            throw new AccessDeniedException(file.toString(), null, "permission denied");
        }
        if (seal != null && seal.fits(file)) {
            return true;
        }
        try (LedgerDatabase database = LedgerDatabase.open(file, true)) {
            return database.version() >= oldest() && database.isWhole();
        } catch (PenstockException e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever the database stumbles over in a damaged file: not all of its exceptions are its own.
            if (e instanceof MVStoreException known && known.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw e;
            }
            Optional<IOException> system = StorageErrors.ofTheSystem(e);
            if (system.isPresent()) {
                throw new IOException(system.get().getMessage(), e);
            }
            return false;
        }
    }

    private long oldest() {
        return Optional.ofNullable(seal).map(Seal::version).orElse(0L);
    }
}
