package io.penstock.emulator.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts each process as the leader of a session of its own, whose group number is the process's number. Java cannot
 * signal groups; one shell, the guard, does it on request. When this JVM goes away, however, it ends all groups, or leaves them alone.
 */
final class SessionTree implements ProcessTree {

    private static final Logger log = LoggerFactory.getLogger(SessionTree.class);

    private final String setsid;
    private final Process guard;
    private final OutputStream orders;

    private SessionTree(String setsid, Process guard) {
        this.setsid = setsid;
        this.guard = guard;
        this.orders = guard.getOutputStream();
    }

    /**
     * Starts the guard.
     *
     * @param outlive whether groups that still run when this JVM goes away are left alone
     */
    static SessionTree start(Path setsid, boolean outlive) {
        String text = Programs.script("guard.sh");
        try {
            // In a session of its own, the guard outlives a Ctrl-C meant for the emulator by the moment it needs.
            Process guard = new ProcessBuilder(
                            setsid.toString(), "bash", "-c", text, "emulator-guard", outlive ? "leave" : "end")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new SessionTree(setsid.toString(), guard);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the shell that signals jobs", e);
        }
    }

    @Override
    public List<String> wrap(List<String> command) {
        List<String> wrapped = new ArrayList<>(List.of(setsid, "--"));
        wrapped.addAll(command);
        return wrapped;
    }

    @Override
    public void started(long pid) {
        order("watch", pid);
    }

    @Override
    public void terminate(long pid) {
        order("term", pid);
    }

    @Override
    public void kill(long pid) {
        order("kill", pid);
    }

    @Override
    public void ended(long pid) {
        order("ended", pid);
    }

    private synchronized void order(String verb, long pid) {
        try {
            orders.write((verb + " " + pid + "\n").getBytes(StandardCharsets.US_ASCII));
            orders.flush();
        } catch (IOException e) {
            log.debug("the guard is gone, signalling the process alone [verb={}]", verb, e);
            Optional<ProcessHandle> process = ProcessHandle.of(pid);
            if (verb.equals("kill")) {
                process.ifPresent(ProcessHandle::destroyForcibly);
            } else if (verb.equals("term")) {
                process.ifPresent(ProcessHandle::destroy);
            }
        }
    }

    @Override
    public void close() {
        try {
            orders.close();
            guard.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            log.debug("the guard is gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
