package io.penstock.aws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.aws.settings.ConnectionSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

final class HttpExchangeTest {
    private static final int HALF = 100_000;

    @Test
    void dropsTheConnectionOfABodyThatCannotBeSent() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                HttpConnections connections =
                        new HttpConnections(ConnectionSettings.builder().build(), silence -> {})) {
            CompletableFuture<Integer> heard = new CompletableFuture<>();
            new Thread(() -> heard.complete(hear(server))).start();
            HttpExecuteRequest request = HttpExecuteRequest.builder()
                    .request(SdkHttpRequest.builder()
                            .method(SdkHttpMethod.PUT)
                            .uri(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"))
                            .putHeader("Content-Length", String.valueOf(2 * HALF))
                            .build())
                    .contentStreamProvider(HttpExchangeTest::breakingBody)
                    .build();

            assertThatThrownBy(() -> connections.prepareRequest(request).call())
                    .isInstanceOf(IOException.class)
                    .hasMessage("the file shrank");
            assertThat(heard.get(20, TimeUnit.SECONDS)).isLessThan(2 * HALF);
        }
    }

    /** Returns how much came until the other side hung up. */
    private static int hear(ServerSocket server) {
        int count = 0;
        try (Socket socket = server.accept()) {
            while (socket.getInputStream().read() >= 0) {
                count++;
            }
        } catch (IOException e) {
            // Hanging up may look like this.
            return count;
        }
        return count;
    }

    /** A body that breaks in the middle. */
    private static InputStream breakingBody() {
        return new SequenceInputStream(new ByteArrayInputStream(new byte[HALF]), new Broken());
    }

    private static final class Broken extends InputStream {
        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("the file shrank");
        }

        @Override
        public int read() throws IOException {
            return read(new byte[1], 0, 1);
        }
    }
}
