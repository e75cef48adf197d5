package io.penstock.config.eval;

/** Counts the steps and the depth of one evaluation. */
final class Budget {
    private static final int DEPTH = 1200;

    private final long limit;
    private long steps;
    private int depth;

    Budget(long limit) {
        this.limit = limit;
    }

    /** Starts to count anew, unless an evaluation is under way. */
    void begin() {
        if (depth == 0) {
            steps = 0;
        }
    }

    /** Goes one level down; {@link #leave} must follow, also after a failure. */
    void enter() {
        depth++;
        if (depth > DEPTH) {
            throw EvaluationException.limit(
                    "the evaluation is nested more than " + DEPTH + " deep; does a function call itself without end?");
        }
        spend(1);
    }

    void leave() {
        depth--;
    }

    /** Counts work. */
    void spend(long amount) {
        steps += amount;
        if (steps > limit) {
            throw EvaluationException.limit(
                    "the evaluation took more than " + limit + " steps; is there an endless loop?");
        }
    }
}
