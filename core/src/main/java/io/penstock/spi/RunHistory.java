package io.penstock.spi;

import io.penstock.domain.run.PastAttempt;
import io.penstock.domain.run.PastRun;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The runs of one launch directory, as their ledgers tell them. Thread-safe. */
public interface RunHistory extends AutoCloseable {

    /** Returns all runs, the oldest first. */
    List<PastRun> runs();

    /** Returns a run by its name. */
    default Optional<PastRun> run(String name) {
        return runs().stream().filter(run -> run.name().equals(name)).findFirst();
    }

    /**
     * Reads the records of a run in the order appended.
     *
     * @throws io.penstock.api.PenstockException ({@code STORAGE}) if they cannot be read, ({@code ARGUMENT}) if there is no such run
     */
    void records(String run, Consumer<LedgerRecord> reader);

    /**
     * Returns the attempts of a run, in the order they began. An attempt has one end, whichever run saw it: what this one left
     * open and a later one took up has the end that the later one tells.
     */
    default List<PastAttempt> attempts(String run) {
        PastAttempts attempts = new PastAttempts();
        records(run, attempts);
        if (attempts.isAllEnded()) {
            return attempts.toList();
        }
        LaterEnds ends = new LaterEnds(attempts);
        runs().stream()
                .map(PastRun::name)
                .dropWhile(name -> !name.equals(run))
                .skip(1)
                .forEach(later -> records(later, ends));
        return attempts.toList();
    }

    /** Returns the run that goes on now, as far as one can tell from here; empty if none does. */
    Optional<PastRun> running();

    /** Returns what was found on opening that people should know: damage, and what could be saved; one sentence each. */
    List<String> notices();

    /** Frees the files. */
    @Override
    void close();
}
