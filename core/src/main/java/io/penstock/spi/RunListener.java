package io.penstock.spi;

import io.penstock.domain.event.RunEvent;

/**
 * Hears what happens in a run. Called by one thread at a time, in the order things happen; must not block. An exception
 * that it throws is logged and does the run no harm.
 */
@FunctionalInterface
public interface RunListener {

    /** Hears of one event. */
    void on(RunEvent event);
}
