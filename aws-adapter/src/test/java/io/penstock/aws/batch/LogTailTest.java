package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.penstock.aws.client.AwsClients;
import io.penstock.aws.settings.ConnectionSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.batch.model.ContainerDetail;

/** Pages of CloudWatch Logs: an empty one need not be the last, and the last repeats its token. */
final class LogTailTest {
    private final Deque<String> pages = new ArrayDeque<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private AwsClients clients;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String page = pages.size() > 1 ? pages.remove() : pages.element();
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(page.contains("__type") ? 400 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        clients = new AwsClients(ConnectionSettings.builder()
                .accessKey("key")
                .secretKey("secret")
                .region("us-east-1")
                .maxErrorRetry(0)
                .batchEndpoint(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .build());
    }

    @AfterEach
    void stop() {
        clients.close();
        server.stop(0);
    }

    @Test
    void goesBackOverEmptyPagesUntilTheTokenRepeats() {
        pages.add(page("b/1", "three", "four"));
        pages.add(page("b/2"));
        pages.add(page("b/3", "one", "two"));
        pages.add(page("b/3"));

        assertThat(lines()).containsExactly("one", "two", "three", "four");
        assertThat(asked).hasSize(4);
    }

    @Test
    void keepsTheLastTwentyLines() {
        String[] many = new String[25];
        for (int i = 0; i < many.length; i++) {
            many[i] = "line " + i;
        }
        pages.add(page("b/1", many));

        assertThat(lines()).hasSize(20).startsWith("line 5").endsWith("line 24");
        assertThat(asked).singleElement().asString().contains("/aws/batch/job");
    }

    @Test
    void goesWithoutWhereItMayNotRead() {
        pages.add("{\"__type\":\"AccessDeniedException\",\"message\":\"no\"}");

        assertThat(lines()).isEmpty();
    }

    @Test
    void looksWhereTheContainerWrites() {
        pages.add(page("b/1", "mine"));
        pages.add(page("b/1"));
        ContainerDetail container = ContainerDetail.builder()
                .logStreamName("stream")
                .logConfiguration(log -> log.logDriver("awslogs").options(Map.of("awslogs-group", "/my/group")))
                .build();

        assertThat(new LogTail(clients).lines("us-east-1", container)).containsExactly("mine");
        assertThat(asked.get(0)).contains("/my/group");
    }

    @Test
    void goesWithoutWhereThereAreNoCredentials() {
        try (AwsClients none = new AwsClients(ConnectionSettings.builder()
                .region("us-east-1")
                .profile("no-such-profile")
                .environment(Map.of("AWS_CONFIG_FILE", "/nowhere", "AWS_SHARED_CREDENTIALS_FILE", "/nowhere"))
                .build())) {
            assertThat(new LogTail(none)
                            .lines(
                                    "us-east-1",
                                    ContainerDetail.builder()
                                            .logStreamName("stream")
                                            .build()))
                    .isEmpty();
        }
    }

    private List<String> lines() {
        return new LogTail(clients)
                .lines(
                        "us-east-1",
                        ContainerDetail.builder().logStreamName("stream").build());
    }

    private static String page(String token, String... lines) {
        StringBuilder events = new StringBuilder();
        for (String line : lines) {
            events.append(events.isEmpty() ? "" : ",")
                    .append("{\"message\":\"")
                    .append(line)
                    .append("\"}");
        }
        return "{\"events\":[" + events + "],\"nextBackwardToken\":\"" + token + "\"}";
    }
}
