package io.penstock.emulator.record;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Remembers the last hundred thousand requests. Safe for use by several threads. */
public final class RequestLog {
    private static final int MOST = 100_000;

    private final Deque<RecordedRequest> requests = new ArrayDeque<>();

    /** Adds a request. */
    public synchronized void add(RecordedRequest request) {
        if (requests.size() == MOST) {
            requests.removeFirst();
        }
        requests.addLast(request);
    }

    /** Returns the requests, oldest first. */
    public synchronized List<RecordedRequest> all() {
        return List.copyOf(requests);
    }

    /** Forgets all requests. */
    public synchronized void clear() {
        requests.clear();
    }
}
