package io.penstock.local;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** A launcher's process with everything it started. Thread-safe. */
final class ProcessTree {
    private final ProcessHandle root;
    private final Shell shell;
    private final Set<ProcessHandle> known = new HashSet<>();

    ProcessTree(ProcessHandle root, Shell shell) {
        this.root = root;
        this.shell = shell;
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
    }

    /** Ends all that are left; completes when they were told. */
    synchronized CompletionStage<?> kill() {
        remember();
        // Besides the group: what made itself a session of its own.
        known.forEach(ProcessHandle::destroyForcibly);
        root.destroyForcibly();
        return shell.hasSessions() ? shell.signalGroup("KILL", root.pid()) : root.onExit();
    }

    /** A process whose parent has ended can no longer be found through it. */
    private void remember() {
        root.descendants().forEach(known::add);
    }
}
