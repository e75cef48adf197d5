package io.penstock.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.emulator.http.RefusedException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpFrontTest {
    private final HttpFront front = HttpFront.bind(0);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        front.close();
    }

    @Test
    void asksServicesInOrderAndHandsOverTheAdmittedCaller() throws Exception {
        front.serve(
                request -> new Admission("arn:me", Payload.of(request.body())),
                List.of(answering("/a", "first"), answering("/", "second")));

        assertThat(get("/a?x=1").body()).isEqualTo("first GET arn:me x=1");
        assertThat(get("/b").body()).isEqualTo("second GET arn:me ");
    }

    @Test
    void answersRefusalsAsTheServiceWordsThem() throws Exception {
        front.serve(
                request -> {
                    throw new RefusedException(Reason.MISSING, "Access Denied");
                },
                List.of(answering("/", "service")));

        HttpResponse<String> rest = get("/");
        assertThat(rest.statusCode()).isEqualTo(403);
        assertThat(rest.headers().firstValue("x-amzn-ErrorType")).contains("MissingAuthenticationTokenException");
        assertThat(rest.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
        HttpResponse<String> rpc = send(request("/").header("x-amz-target", "Logs.Any"));
        assertThat(rpc.statusCode()).isEqualTo(400);
        assertThat(rpc.body()).startsWith("{\"__type\":\"MissingAuthenticationTokenException\"");
    }

    @Test
    void answersBrokenEscapesAndBrokenServices() throws Exception {
        front.serve(request -> new Admission("", Payload.of(request.body())), List.of(new BrokenService()));

        assertThat(get("/?a=%FF").statusCode()).isEqualTo(400);
        assertThat(get("/").statusCode()).isEqualTo(500);
        HttpResponse<String> unread = send(request("/").PUT(BodyPublishers.ofByteArray(new byte[5_000_000])));
        assertThat(unread.statusCode()).isEqualTo(500);
    }

    @Test
    void answersNotFoundWhereNoServiceIs() throws Exception {
        front.serve(request -> new Admission("", Payload.of(request.body())), List.of());

        assertThat(get("/").statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhichPortIsTaken() {
        int port = front.endpoint().getPort();

        assertThatThrownBy(() -> HttpFront.bind(port))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot listen on 127.0.0.1:" + port);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(front.endpoint() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static Service answering(String prefix, String name) {
        return new Service() {
            @Override
            public boolean accepts(ApiRequest request) {
                return request.rawPath().startsWith(prefix);
            }

            @Override
            public void handle(ApiRequest request, ApiResponse response) throws IOException {
                String query = request.query().first("x").map(x -> "x=" + x).orElse("");
                String text = name + " " + request.method() + " " + request.principal() + " " + query;
                response.send(200, "text/plain", text.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private static final class BrokenService implements Service {
        @Override
        public boolean accepts(ApiRequest request) {
            return true;
        }

        @Override
        public void handle(ApiRequest request, ApiResponse response) {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
