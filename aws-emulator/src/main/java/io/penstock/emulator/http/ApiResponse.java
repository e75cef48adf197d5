package io.penstock.emulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The one answer to a request: set header fields, then call one of the sending methods, once. */
public final class ApiResponse {
    /** Clients that are still sending see a reset instead of the answer; so the rest of a body is read, up to this. */
    private static final long DRAIN_LIMIT = 1L << 30;

    private final HttpExchange exchange;
    private boolean started;
    private boolean lost;

    ApiResponse(HttpExchange exchange) {
        this.exchange = exchange;
    }

    /** Sets a header field; only before sending. */
    public ApiResponse header(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
        return this;
    }

    /** Lets the connection break when the answer is to be sent. */
    public void lose() {
        lost = true;
    }

    /** Says whether the answer is on its way, so that nothing else can be answered any more. */
    public boolean started() {
        return started;
    }

    /** Sends a status and no body. */
    public void send(int status) throws IOException {
        begin(status, -1);
    }

    /** Sends a body held in memory; the answer to a HEAD request leaves it out. */
    public void send(int status, String contentType, byte[] body) throws IOException {
        header("Content-Type", contentType);
        if (body.length == 0 || isHead()) {
            sendHead(status, body.length);
            return;
        }
        begin(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Sends a status and the length that a body would have, as HEAD asks for. */
    public void sendHead(int status, long length) throws IOException {
        header("Content-Length", Long.toString(length));
        begin(status, -1);
    }

    /** Sends the head of an answer and returns the stream for exactly {@code length} bytes of body. */
    public OutputStream stream(int status, long length) throws IOException {
        begin(status, length == 0 ? -1 : length);
        return exchange.getResponseBody();
    }

    private boolean isHead() {
        return exchange.getRequestMethod().equals("HEAD");
    }

    private void begin(int status, long length) throws IOException {
        if (started) {
            throw new IllegalStateException("The response to " + exchange.getRequestURI() + " was already sent");
        }
        started = true;
        drain();
        if (lost) {
            throw new IOException("This answer is lost on purpose");
        }
        exchange.sendResponseHeaders(status, length);
    }

    private void drain() throws IOException {
        InputStream body = exchange.getRequestBody();
        byte[] buffer = new byte[1 << 13];
        long drained = 0;
        int n = body.read(buffer);
        while (n >= 0 && drained < DRAIN_LIMIT) {
            drained += n;
            n = body.read(buffer);
        }
    }
}
