package io.penstock.aws.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Whatever gives credentials, on this machine: STS, single sign-on, the metadata services of containers and instances. */
final class LoopbackAws implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Function<String, Answer>> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    record Answer(int status, String body) {}

    private LoopbackAws(HttpServer server) {
        this.server = server;
    }

    static LoopbackAws start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        LoopbackAws aws = new LoopbackAws(server);
        server.createContext("/", aws::answer);
        server.start();
        return aws;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers requests for a path, whose body is handed over, the last said counts. */
    LoopbackAws on(String path, Function<String, Answer> answer) {
        answers.put(path, answer);
        return this;
    }

    LoopbackAws on(String path, String body) {
        return on(path, request -> new Answer(200, body));
    }

    /** Answers AssumeRole and its like with this key, for as long as said. */
    LoopbackAws assumesRoles(String key, String expiration) {
        return on("/", request -> {
            String action = request.contains("WithWebIdentity") ? "AssumeRoleWithWebIdentity" : "AssumeRole";
            return new Answer(200, """
                    <%1$sResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><%1$sResult>
                    <Credentials><AccessKeyId>%2$s</AccessKeyId><SecretAccessKey>s</SecretAccessKey>
                    <SessionToken>t</SessionToken><Expiration>%3$s</Expiration></Credentials>
                    </%1$sResult></%1$sResponse>""".formatted(action, key, expiration));
        });
    }

    /** Returns what was asked: method, path with query, and body. */
    List<String> requests() {
        return new ArrayList<>(requests);
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            Answer answer =
                    answers.getOrDefault(path, request -> new Answer(404, "")).apply(body);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
