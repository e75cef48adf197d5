package io.penstock.emulator.record;

import io.penstock.emulator.http.RefusedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** Remembers the last requests, a hundred thousand or 64 MiB of text. Safe for use by several threads. */
public final class RequestLog {
    private static final int MOST = 100_000;
    private static final long MOST_TEXT = 64L << 20;

    private final Deque<RecordedRequest> requests = new ArrayDeque<>();
    private long text;
    private volatile Predicate<String> denied = permission -> false;

    /**
     * Adds a request.
     *
     * @throws RefusedException if it is one that is to be denied
     */
    public void add(RecordedRequest request) {
        remember(request);
        String permission = PermissionNames.of(request);
        if (denied.test(permission)) {
            throw new RefusedException(
                    RefusedException.Reason.DENIED,
                    "The caller is not authorized to perform: " + permission
                            + " because no identity-based policy allows the action");
        }
    }

    /** Denies from now on the requests that take such a permission, as {@code s3:ListBucket}. */
    public void denyWhere(Predicate<String> permissions) {
        denied = permissions;
    }

    private synchronized void remember(RecordedRequest request) {
        requests.addLast(request);
        text += request.resource().length();
        while (requests.size() > MOST || text > MOST_TEXT) {
            text -= requests.removeFirst().resource().length();
        }
    }

    /** Returns the requests, oldest first. */
    public synchronized List<RecordedRequest> all() {
        return List.copyOf(requests);
    }

    /** Forgets all requests. */
    public synchronized void clear() {
        requests.clear();
        text = 0;
    }
}
