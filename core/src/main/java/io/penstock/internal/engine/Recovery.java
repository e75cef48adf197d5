package io.penstock.internal.engine;

import io.penstock.internal.identify.TaskIdentity;
import io.penstock.internal.recover.EarlierTries;
import io.penstock.internal.recover.EarlierTry;
import io.penstock.spi.RunLedger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what earlier runs had under way for a task: in the ledger; or, where that knows no earlier run, among the task's
 * directories. Thread-safe; blocks while the ledger is read, once.
 */
final class Recovery {
    private final RunLedger ledger;
    private final Placer placer;
    private final boolean resume;
    private @Nullable EarlierTries known;

    Recovery(RunLedger ledger, Placer placer, boolean resume) {
        this.ledger = ledger;
        this.placer = placer;
        this.resume = resume;
    }

    /** Returns the unfinished tries of a task where it goes now, the oldest first; at most the last of them may still run. */
    List<EarlierTry> of(TaskIdentity task, PreparedAttempt prepared) {
        if (!resume || prepared.body().nativeWork().isPresent()) {
            return List.of();
        }
        if (!ledger.resumes()) {
            return placer.unfinished(task, prepared).stream()
                    .map(trace -> EarlierTry.traceless(
                            trace.number(), prepared.executor().name(), trace.directory()))
                    .toList();
        }
        List<EarlierTry> tries = known().of(task.hash());
        return tries.stream().allMatch(each -> isHere(each, task, prepared)) ? tries : List.of();
    }

    /** Returns which of several finished tries of a task is to be reused. */
    Preference preference(TaskIdentity task) {
        if (!resume || !ledger.resumes()) {
            return Preference.LAST;
        }
        return new Preference(known().winner(task.hash()).orElse(0), false);
    }

    /** A task that goes elsewhere now, by another configuration, begins anew. */
    private static boolean isHere(EarlierTry each, TaskIdentity task, PreparedAttempt prepared) {
        return each.executor().equals(prepared.executor().name())
                && each.directory()
                        .equals(Placer.at(task, each.number(), prepared).directory());
    }

    private synchronized EarlierTries known() {
        EarlierTries tries = known;
        if (tries == null) {
            tries = new EarlierTries();
            ledger.earlier(tries);
            known = tries;
        }
        return tries;
    }
}
