package io.penstock.local.ledger;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.nio.file.Path;

/** A later version wrote the file in a way that this one does not know. */
final class NewerSchemaException extends PenstockException {
    private static final long serialVersionUID = 1L;

    NewerSchemaException(Path file, int schema) {
        super(
                ErrorCode.STORAGE,
                "the ledger " + file + " has layout " + schema + ", this version knows up to " + LedgerDatabase.SCHEMA
                        + "; use the version that wrote it, or move the file away");
    }
}
