package io.penstock.spi;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Keeps a run's history: durable, append-only, readable after {@code kill -9} at any instruction. Thread-safe.
 *
 * <p>Records of one caller keep their order. After a crash, a record whose stage had completed is there; one whose stage
 * had not may be there or not, but never in part.
 */
public interface RunLedger extends AutoCloseable {

    /**
     * Appends a record; does not block on the disk.
     *
     * @return completes when the record is durable; exceptionally with a {@link io.penstock.api.PenstockException}
     *     ({@code STORAGE}) if it could not be written
     */
    CompletionStage<Void> append(LedgerRecord record);

    /** Reads everything that is durable, in the order appended. */
    List<LedgerRecord> read();

    /** Writes what is pending and frees the file. */
    @Override
    void close();
}
