package io.penstock.emulator.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts each process as the leader of a session of its own, whose group number is the process's number. Java cannot
 * signal groups; one shell, the guard, does it on request. It also ends all groups when this JVM goes away, however.
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

    static SessionTree start(Path setsid) {
        try (InputStream script =
                Objects.requireNonNull(SessionTree.class.getResourceAsStream("guard.sh"), "guard.sh")) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            // In a session of its own, the guard outlives a Ctrl-C meant for the emulator by the moment it needs.
            Process guard = new ProcessBuilder(setsid.toString(), "bash", "-c", text, "emulator-guard")
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
    public void started(Process process) {
        order("watch", process);
    }

    @Override
    public void terminate(Process process) {
        order("term", process);
    }

    @Override
    public void kill(Process process) {
        order("kill", process);
    }

    @Override
    public void ended(Process process) {
        order("ended", process);
    }

    private synchronized void order(String verb, Process process) {
        try {
            orders.write((verb + " " + process.pid() + "\n").getBytes(StandardCharsets.US_ASCII));
            orders.flush();
        } catch (IOException e) {
            log.debug("the guard is gone, signalling the process alone [verb={}]", verb, e);
            if (verb.equals("kill")) {
                process.destroyForcibly();
            } else if (verb.equals("term")) {
                process.destroy();
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
