package io.penstock.spi;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.run.AttemptIntent;
import io.penstock.domain.task.TaskHash;
import io.penstock.domain.task.TaskOutcome;
import java.time.Instant;
import java.util.Map;

/** One line of a run's history. */
public sealed interface LedgerRecord {

    /** Returns the attempt it is about. */
    TaskHash attempt();

    /** Returns when it happened. */
    Instant at();

    /**
     * An attempt is about to be submitted; or one of an earlier run is about to be looked for and taken up.
     *
     * @param intent what is known of it
     * @param at when
     * @param awaited whether somebody waits for it to be durable; nobody does for work inside this JVM, which ends with it and is
     *     written down afterwards
     */
    record Intended(AttemptIntent intent, Instant at, boolean awaited) implements LedgerRecord {

        /** Creates one that is awaited. */
        public Intended(AttemptIntent intent, Instant at) {
            this(intent, at, true);
        }

        @Override
        public TaskHash attempt() {
            return intent.task().hash();
        }
    }

    /**
     * The back end accepted it, or was found to have it.
     *
     * @param attempt its hash
     * @param nativeId the back end's id
     * @param token what finds it again
     * @param at when
     */
    record Submitted(TaskHash attempt, String nativeId, String token, Instant at) implements LedgerRecord {}

    /**
     * It ended.
     *
     * @param attempt its hash
     * @param status how, as one word
     * @param outcome how, in full
     * @param started when its script began to run
     * @param at when it ended
     * @param retried whether another attempt follows
     * @param details what the trace tells of its end besides, by the trace's names
     */
    record Completed(
            TaskHash attempt,
            AttemptRecord.Status status,
            TaskOutcome outcome,
            Instant started,
            Instant at,
            boolean retried,
            Map<String, String> details)
            implements LedgerRecord {

        /** Copies the details. */
        public Completed {
            details = Map.copyOf(details);
        }
    }

    /**
     * An earlier run had finished it, and its outputs were used again.
     *
     * @param intent what is known of it
     * @param at when
     */
    record Reused(AttemptIntent intent, Instant at) implements LedgerRecord {
        @Override
        public TaskHash attempt() {
            return intent.task().hash();
        }
    }
}
