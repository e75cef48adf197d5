package io.penstock.emulator.standin;

import io.penstock.emulator.record.RequestLog;
import io.penstock.emulator.store.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the calls of the stand-in on a loopback port. */
public final class Courier implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final int BACKLOG = 256;
    private static final int THREADS = 32;

    private final ServerSocket server;
    private final ExecutorService threads;
    private final CourierTalk talk;
    private final ScriptDirectory script;

    private Courier(ServerSocket server, CourierTalk talk, ScriptDirectory script) {
        this.server = server;
        this.talk = talk;
        this.script = script;
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "emulator-courier");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    /**
     * Starts to answer.
     *
     * @param directory where the script and its temporary files live until this courier closes; one that was killed leaves them
     *     to the next
     * @param knownKeys tells the access keys that may use the store
     * @param requests is told what the AWS command would have asked
     */
    public static Courier start(Path directory, ObjectStore store, Predicate<String> knownKeys, RequestLog requests) {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            ServerSocket server = new ServerSocket(0, BACKLOG, loopback);
            ScriptDirectory script = ScriptDirectory.write(directory, server.getLocalPort());
            CourierTalk talk = new CourierTalk(new StandInCommand(store, knownKeys, requests), script);
            Courier courier = new Courier(server, talk, script);
            Thread thread = new Thread(courier::accept, "emulator-courier-port");
            thread.setDaemon(true);
            thread.start();
            return courier;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the stand-in for the AWS command in " + directory, e);
        }
    }

    /** Returns the directory that holds the command, to be put on a PATH. */
    public Path commandDirectory() {
        return script.commands();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> talk.with(socket));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    log.debug("a call of the stand-in failed", e);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            log.debug("cannot close the courier's port", e);
        }
        threads.shutdownNow();
        try {
            script.delete();
        } catch (IOException e) {
            log.debug("cannot delete the stand-in [directory={}]", script.commands(), e);
        }
    }
}
