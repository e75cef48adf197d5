package io.penstock.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.AwsBatch;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.task.PublishRule;
import io.penstock.spi.FileStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers of S3 that say 200 and mean a failure, and objects that end too early. */
final class DisguisedErrorsTest {
    private static final FileLocation FILE = FileLocation.parse("s3://bucket/file");

    private static final int LENGTH = 10;

    private final AtomicInteger gets = new AtomicInteger();
    private int laterSent = 4;
    private HttpServer server;
    private FileStore store;

    @TempDir
    Path local;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        store = store(0);
    }

    private FileStore store(int retries) {
        return AwsBatch.fileStore(AwsBatchSettings.builder()
                .endpoint(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region("us-east-1")
                .accessKey("id")
                .secretKey("secret")
                .maxErrorRetry(retries)
                .multipartThreshold(MemorySize.ofMebibytes(1))
                .build());
    }

    @AfterEach
    void stop() {
        store.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        exchange.getResponseHeaders().add("ETag", "\"tag\"");
        switch (exchange.getRequestMethod()) {
            case "HEAD" -> {
                exchange.getResponseHeaders().add("Content-Length", "10");
                exchange.sendResponseHeaders(200, -1);
            }
            case "GET" -> {
                boolean first = gets.getAndIncrement() == 0;
                exchange.sendResponseHeaders(200, first ? 20 : LENGTH);
                exchange.getResponseBody().write(new byte[first ? 14 : laterSent]);
                exchange.close();
            }
            case "PUT" -> send(exchange, exchange.getRequestHeaders().containsKey("x-amz-copy-source") ? error() : "");
            default ->
                send(
                        exchange,
                        query.contains("uploadId")
                                ? error()
                                : "<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>");
        }
        exchange.close();
    }

    private static String error() {
        return "<?xml version=\"1.0\"?><Error><Code>InternalError</Code><Message>We encountered an internal error</Message></Error>";
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Test
    void noticesACopyThatFailed() {
        assertFails(
                () -> store.place(FILE, FileLocation.parse("s3://bucket/to"), PublishRule.Mode.COPY), "InternalError");
    }

    @Test
    void noticesAnUploadThatCouldNotBeCompleted() throws IOException {
        Path file = Files.write(local.resolve("large"), new byte[2 << 20]);

        assertFails(() -> store.upload(file, FILE), "InternalError");
    }

    @Test
    void noticesAnObjectThatEndsTooEarly() {
        assertFails(() -> store.download(FILE, local.resolve("target")), "s3://bucket/file");
        assertThat(local).isEmptyDirectory();
    }

    /** The object may have been written anew in between: of the longer version before, nothing may stay. */
    @Test
    void keepsOneVersionOfAnObjectWhoseAnswerBroke() {
        laterSent = LENGTH;
        try (FileStore patient = store(1)) {
            patient.download(FILE, local.resolve("target"));
        }

        assertThat(local.resolve("target")).hasSize(LENGTH);
    }

    private static void assertFails(Runnable call, String part) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE))
                .hasMessageContaining(part);
    }
}
