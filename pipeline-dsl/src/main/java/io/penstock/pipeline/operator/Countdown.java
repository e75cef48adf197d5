package io.penstock.pipeline.operator;

/** Does something when several ends have come. */
final class Countdown {
    private final Runnable action;
    private int left;

    Countdown(int count, Runnable action) {
        this.left = count;
        this.action = action;
    }

    void down() {
        left--;
        if (left == 0) {
            action.run();
        }
    }
}
