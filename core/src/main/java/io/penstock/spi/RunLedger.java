package io.penstock.spi;

import io.penstock.domain.run.PastRun;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Keeps one run's history: durable, append-only, readable after {@code kill -9} at any instruction. Thread-safe.
 *
 * <p>Records become durable in the order appended. After a crash, a record whose stage had completed is there; one whose stage
 * had not may be there or not, but never in part, and never without all those before it.
 */
public interface RunLedger extends AutoCloseable {

    /**
     * Appends a record; does not block on the disk. An intent that is awaited goes there at once, for somebody waits to submit the attempt;
     * the others may stay for some milliseconds to share its way.
     *
     * @return completes when the record is durable; exceptionally with a {@link io.penstock.api.PenstockException}
     *     ({@code STORAGE}) if it could not be written
     */
    CompletionStage<Void> append(LedgerRecord record);

    /** Tells whether there is an earlier run that this one resumes. */
    boolean resumes();

    /**
     * Reads the records of the runs that this one resumes, the oldest first: of the one before it, and further back as long as an
     * attempt may still run. Nothing for a run that resumes none.
     *
     * @throws io.penstock.api.PenstockException ({@code STORAGE}) if they cannot be read
     */
    void earlier(Consumer<LedgerRecord> reader);

    /** Reads this run's records, in the order appended. */
    List<LedgerRecord> read();

    /**
     * Writes down how the run ended, after all its records; returns when that is durable.
     *
     * @return how many attempts, of this run or of those it resumed, nobody has seen the end of
     */
    int end(PastRun.Status status, Instant at);

    /** Writes what is pending and frees the files; a run whose end was not written down counts as cut short. */
    @Override
    void close();
}
