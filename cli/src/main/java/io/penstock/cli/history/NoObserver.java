package io.penstock.cli.history;

import io.penstock.spi.AttemptObserver;
import java.time.Instant;

/** Hears nothing: what is about to be ended has no story any more. */
final class NoObserver implements AttemptObserver {
    @Override
    public void submitted(String nativeId, String token) {}

    @Override
    public void started(Instant when) {}

    @Override
    public void waiting(String reason) {}

    @Override
    public void warning(String message) {}
}
