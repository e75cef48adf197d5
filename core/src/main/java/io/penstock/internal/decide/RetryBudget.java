package io.penstock.internal.decide;

/** The retries one task has used. Used by one thread at a time. */
public final class RetryBudget {
    private int user;
    private int infrastructure;

    /** Returns which attempt of the user's the task is at, from 1: {@code task.attempt}. */
    public int attempt() {
        return user + 1;
    }

    /** Returns the retries used for failures that are the user's. */
    int user() {
        return user;
    }

    /** Returns the retries used for failures of the infrastructure. */
    public int infrastructure() {
        return infrastructure;
    }

    void useUser() {
        user++;
    }

    void useInfrastructure() {
        infrastructure++;
    }
}
