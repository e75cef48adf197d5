package io.penstock.aws.batch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.penstock.aws.client.AwsClients;
import io.penstock.aws.settings.ConnectionSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Batch that gives answers by heart: the next one for each operation, the last one for ever. */
final class ScriptedBatch implements AutoCloseable {
    private record Answer(int status, String json) {}

    private final HttpServer server;
    private final AwsClients clients;
    private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
    private final Map<String, List<String>> bodies = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    ScriptedBatch() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/", this::answer);
        server.start();
        clients = new AwsClients(ConnectionSettings.builder()
                .accessKey("key")
                .secretKey("secret")
                .region("us-east-1")
                .batchEndpoint(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .connectionTimeout(Duration.ofSeconds(5))
                .socketTimeout(Duration.ofSeconds(5))
                .maxErrorRetry(0)
                .environment(Map.of())
                .build());
    }

    /** Adds an answer to an operation, such as {@code submitjob}. */
    ScriptedBatch says(String operation, int status, String json) {
        answers.computeIfAbsent(operation, name -> new ConcurrentLinkedQueue<>())
                .add(new Answer(status, json));
        return this;
    }

    /** Returns how often an operation was asked for. */
    long heard(String operation) {
        return heard.stream().filter(operation::equals).count();
    }

    /** Returns what was asked, of an operation. */
    List<String> bodies(String operation) {
        return bodies.getOrDefault(operation, List.of());
    }

    AwsClients clients() {
        return clients;
    }

    BatchCalls calls() {
        return new BatchCalls(clients);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String operation = exchange.getRequestURI().getPath().substring("/v1/".length());
        bodies.computeIfAbsent(operation, name -> new CopyOnWriteArrayList<>()).add(asked);
        heard.add(operation);
        Queue<Answer> left = answers.getOrDefault(operation, new ConcurrentLinkedQueue<>());
        Answer answer = left.size() > 1 ? left.remove() : left.element();
        byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        if (answer.status() >= 400) {
            exchange.getResponseHeaders()
                    .add("x-amzn-ErrorType", answer.status() >= 500 ? "ServerException" : "ClientException");
        }
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        clients.close();
        server.stop(0);
    }
}
