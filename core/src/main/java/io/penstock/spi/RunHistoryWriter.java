package io.penstock.spi;

import io.penstock.domain.run.PastRun;

/** The runs of one launch directory, held by this program alone: another one that wants to write is refused. Thread-safe. */
public interface RunHistoryWriter extends RunHistory {

    /**
     * Begins a run. Closing its ledger leaves the history open.
     *
     * @param run the run; its {@code resumed} run is one of this history
     * @throws io.penstock.api.PenstockException ({@code ARGUMENT}) if there is a run of that name already
     */
    RunLedger begin(PastRun run);

    /**
     * Opens the ledger of an earlier run, to add what became of its attempts.
     *
     * @throws io.penstock.api.PenstockException ({@code ARGUMENT}) if there is no such run
     */
    RunLedger reopen(String run);

    /** Removes a run and its records; a name that nobody bears is no error. */
    void forget(String run);
}
