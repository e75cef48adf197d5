package io.penstock.aws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.aws.settings.ConnectionSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.batch.BatchClient;

/** Connections that break after a request was sent: the request may have been heard. */
final class LostAnswersTest {
    private static final String ANSWER = "{\"jobId\":\"a-job\",\"jobName\":\"n\"}";

    private final AtomicInteger requests = new AtomicInteger();
    private volatile int answered;
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "server");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void sendsASubmissionOnceOverAFreshConnection() {
        answered = 0;

        assertThatThrownBy(() -> submit(1)).isInstanceOf(SdkClientException.class);
        assertThat(requests).hasValue(1);
    }

    @Test
    void sendsASubmissionOnceOverAConnectionThatWasUsedBefore() {
        answered = 1;

        assertThatThrownBy(() -> submit(2)).isInstanceOf(SdkClientException.class);
        assertThat(requests).hasValue(2);
    }

    private void submit(int times) {
        ConnectionSettings settings = ConnectionSettings.builder()
                .accessKey("key")
                .secretKey("secret")
                .region("us-east-1")
                .batchEndpoint(URI.create("http://127.0.0.1:" + server.getLocalPort()))
                .connectionTimeout(Duration.ofSeconds(5))
                .socketTimeout(Duration.ofSeconds(5))
                .maxErrorRetry(3)
                .environment(Map.of())
                .build();
        try (AwsClients clients = new AwsClients(settings)) {
            BatchClient batch = clients.batchOnce("us-east-1");
            for (int i = 0; i < times; i++) {
                assertThat(batch.submitJob(request ->
                                        request.jobName("n").jobQueue("q").jobDefinition("d"))
                                .jobId())
                        .isEqualTo("a-job");
            }
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                while (hear(socket.getInputStream())) {
                    if (requests.incrementAndGet() > answered) {
                        break;
                    }
                    socket.getOutputStream()
                            .write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                                            + ANSWER.length() + "\r\n\r\n" + ANSWER)
                                    .getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private static boolean hear(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        String length = head.toString().replaceAll("(?is).*content-length: *(\\d+).*", "$1");
        return in.readNBytes(Integer.parseInt(length)).length > 0;
    }
}
