package io.penstock.internal.engine;

import io.penstock.domain.event.RunEvent;
import io.penstock.spi.RunListener;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells events to listeners, one at a time; a listener that throws does the run no harm. Thread-safe. */
final class EventBus implements RunListener {
    private static final Logger log = LoggerFactory.getLogger(EventBus.class);

    private final List<RunListener> listeners;

    EventBus(List<RunListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public synchronized void on(RunEvent event) {
        for (RunListener listener : listeners) {
            try {
                listener.on(event);
            } catch (RuntimeException e) {
                log.warn("a listener failed [event={}]", event.getClass().getSimpleName(), e);
            }
        }
    }
}
