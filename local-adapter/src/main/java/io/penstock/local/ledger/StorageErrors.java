package io.penstock.local.ledger;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;

/** Tells what went wrong with the ledger in words that say what to do. */
final class StorageErrors {
    private StorageErrors() {}

    static PenstockException translate(Exception e, String doing) {
        String message = String.valueOf(e.getMessage());
        String remedy = message.contains("No space left") || message.contains("quota")
                ? "; free some space and start again with -resume"
                : "";
        return new PenstockException(ErrorCode.STORAGE, "cannot " + doing + ": " + firstLine(message) + remedy, e);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
