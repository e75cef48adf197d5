package io.penstock.emulator.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The loopback server. Binding and serving are two steps, because services want to know the address. */
public final class HttpFront implements AutoCloseable {
    private static final int BACKLOG = 256;
    private static final int THREADS = 64;

    private final HttpServer server;
    private final ExecutorService threads;

    private HttpFront(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Binds 127.0.0.1 without answering yet.
     *
     * @param port the port, or 0 for a free one
     * @throws UncheckedIOException when the port is taken
     */
    public static HttpFront bind(int port) {
        ServerTuning.apply();
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
            ExecutorService threads = DaemonThreads.pool("aws-emulator-http", THREADS);
            server.setExecutor(threads);
            return new HttpFront(server, threads);
        } catch (IOException e) {
            throw new UncheckedIOException("The AWS emulator cannot listen on 127.0.0.1:" + port, e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Begins to answer; to be called once. */
    public void serve(RequestGate gate, List<Service> services) {
        server.createContext("/", new Dispatcher(gate, services));
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
