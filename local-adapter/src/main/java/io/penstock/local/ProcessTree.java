package io.penstock.local;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A launcher's process with everything it started, its container included. Thread-safe. */
final class ProcessTree {
    private final ProcessHandle root;
    private final Shell shell;
    private final @Nullable ContainerEnd container;
    private final Set<ProcessHandle> known = new HashSet<>();

    /** Creates a tree; without a container where the launcher starts none. */
    ProcessTree(ProcessHandle root, Shell shell, @Nullable ContainerEnd container) {
        this.root = root;
        this.shell = shell;
        this.container = container;
    }

    /** Asks all to end. */
    synchronized void terminate() {
        remember();
        if (shell.hasSessions()) {
            shell.signalGroup("TERM", root.pid());
        } else {
            known.forEach(ProcessHandle::destroy);
        }
        // In case it has only just begun, and leads no group yet.
        root.destroy();
        if (container != null) {
            container.kill();
        }
    }

    /** Ends all that are left; completes when they were told. */
    synchronized CompletionStage<?> kill() {
        remember();
        // Besides the group: what made itself a session of its own.
        known.forEach(ProcessHandle::destroyForcibly);
        root.destroyForcibly();
        return shell.hasSessions() ? shell.signalGroup("KILL", root.pid()) : root.onExit();
    }

    /** Ends all that are left once the launcher itself has ended; completes when nothing is left of its container. */
    CompletionStage<?> finish() {
        CompletionStage<?> processes = kill();
        return container == null ? processes : processes.thenCompose(done -> container.removeIfLeft());
    }

    /** A process whose parent has ended can no longer be found through it. */
    private void remember() {
        root.descendants().forEach(known::add);
    }
}
