package io.penstock.cli.render;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Chooses how a run is shown. */
public final class Displays {
    private Displays() {}

    /** Returns a live display for a terminal, lines for everything else, next to nothing where quiet is asked for; lines where live is not wanted. */
    public static RunDisplay of(Console console, boolean quiet, boolean live) {
        if (quiet) {
            return new QuietDisplay(console);
        }
        return console.terminal()
                .filter(size -> live)
                .<RunDisplay>map(size -> new LiveDisplay(console, size, ticker()))
                .orElseGet(() -> new PlainDisplay(console));
    }

    private static ScheduledExecutorService ticker() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "penstock-display");
            thread.setDaemon(true);
            return thread;
        });
    }
}
