package io.penstock.internal.engine;

/**
 * Which of several finished tries of a task is reused. A try that was given up as lost may have finished late, beside the one
 * whose outputs were used.
 *
 * @param first the try to look at before the others, in their order
 * @param lastFirst whether to look at the last try first: a further one was made only because those before it had failed
 */
record Preference(int first, boolean lastFirst) {
    /** For tasks of which no ledger tells. */
    static final Preference LAST = new Preference(0, true);
}
