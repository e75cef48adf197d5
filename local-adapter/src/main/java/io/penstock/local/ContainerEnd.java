package io.penstock.local;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Ends a container of docker or podman that is no longer wanted. The engine may have been asked for it only just now: the
 * container comes to be a little later then, even where the client that asked has ended already. Thread-safe.
 */
final class ContainerEnd {
    /** About three seconds, some ten times what docker takes to make a container. */
    private static final String REMOVE = """
            for ((n = 0; n < 15; n++)); do
                [ -z "$("$0" rm --force "$1")" ] || exit 0
                sleep 0.15
            done""";

    private final String engine;
    private final String name;
    private final Shell shell;
    private CompletionStage<Boolean> killed = CompletableFuture.completedFuture(false);

    ContainerEnd(String engine, String name, Shell shell) {
        this.engine = engine;
        this.name = name;
        this.shell = shell;
    }

    /** Ends the container if it runs by now. */
    synchronized void kill() {
        killed = shell.quietly("exec \"$0\" kill \"$1\"", engine, name).thenApply(status -> status == 0);
    }

    /** Ends the container if {@link #kill} came too early for it; completes when it is gone, or has not come to be. */
    synchronized CompletionStage<?> removeIfLeft() {
        return killed.thenCompose(
                done -> done ? CompletableFuture.completedFuture(0) : shell.quietly(REMOVE, engine, name));
    }
}
