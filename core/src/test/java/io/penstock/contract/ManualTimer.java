package io.penstock.contract;

import io.penstock.spi.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A timer whose time passes when the test says. Thread-safe. */
public final class ManualTimer implements Timer {
    private record Entry(Duration delay, Runnable action) {}

    private final List<Entry> entries = new ArrayList<>();

    @Override
    public synchronized void after(Duration delay, Runnable action) {
        entries.add(new Entry(delay, action));
    }

    /** Returns the delays that somebody waits for, in the order asked for. */
    public synchronized List<Duration> delays() {
        return entries.stream().map(Entry::delay).toList();
    }

    /** Lets all that is waited for happen now, and returns how long that would have taken each. */
    public List<Duration> pass() {
        List<Entry> due;
        synchronized (this) {
            due = List.copyOf(entries);
            entries.clear();
        }
        due.forEach(entry -> entry.action().run());
        return due.stream().map(Entry::delay).toList();
    }

    @Override
    public void close() {}
}
