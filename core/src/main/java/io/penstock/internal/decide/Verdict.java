package io.penstock.internal.decide;

/** What follows a failed attempt. */
public enum Verdict {
    /** Another attempt of the user's: {@code task.attempt} grows. */
    RETRY,
    /** The same attempt once more, after a pause, for the failure was none of its own. */
    REPEAT,
    /** The task has failed, and the run goes on without it. */
    IGNORE,
    /** The task has failed; what runs may finish, nothing more is submitted. */
    FINISH,
    /** The task has failed; the run ends at once. */
    TERMINATE
}
