package io.penstock.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WebFileStoreTest {
    @TempDir
    Path directory;

    private final WebFileStore store = new WebFileStore("http");
    private final Set<String> asked = new TreeSet<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String method = exchange.getRequestMethod();
        asked.add(method + " " + path);
        exchange.getResponseHeaders().add("Last-Modified", "Wed, 21 Oct 2015 07:28:00 GMT");
        exchange.getResponseHeaders().add("ETag", "\"one\"");
        if (path.startsWith("/moved/")) {
            exchange.getResponseHeaders().add("Location", path.substring(6));
        }
        int status = path.startsWith("/moved/")
                ? 302
                : path.startsWith("/signed") && method.equals("HEAD")
                        ? 403
                        : path.startsWith("/none") ? 404 : path.startsWith("/broken") ? 503 : 200;
        byte[] content =
                path.startsWith("/secret") && !exchange.getRequestHeaders().containsKey("Authorization")
                        ? "who are you?".getBytes(UTF_8)
                        : "hello".getBytes(UTF_8);
        if (method.equals("HEAD")) {
            exchange.getResponseHeaders().add("Content-Length", "5");
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, content.length);
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }

    private FileLocation at(String path) {
        return FileLocation.parse("http://localhost:" + server.getAddress().getPort() + path);
    }

    @Test
    void tellsWhatTheServerTellsOfAFile() {
        assertThat(store.stat(at("/a/b.txt?v=1")))
                .contains(
                        new StoredFile(at("/a/b.txt?v=1"), 5, Instant.parse("2015-10-21T07:28:00Z"), false, "\"one\""));
        assertThat(asked).containsExactly("HEAD /a/b.txt?v=1");
        assertThat(store.stat(at("/none.txt"))).isEmpty();
    }

    @Test
    void asksForTheContentWhereAServerKnowsNoOtherQuestion() {
        assertThat(store.stat(at("/signed.txt"))).map(StoredFile::size).contains(5L);
    }

    @Test
    void downloadsWholeFilesAcrossRedirections() throws IOException {
        store.download(at("/moved/a b%20c.txt"), directory.resolve("x"));

        assertThat(directory.resolve("x")).hasContent("hello");
        assertThat(directory).isDirectoryNotContaining(file -> !file.endsWith("x"));
        assertThat(asked).contains("GET /a%20b%20c.txt");
    }

    @Test
    void sendsTheUserOfAnAddress() throws IOException {
        FileLocation secret = FileLocation.parse(
                "http://me:word@localhost:" + server.getAddress().getPort() + "/secret.txt");

        try (InputStream content = store.read(secret)) {
            assertThat(content).hasContent("hello");
        }
    }

    @Test
    void tellsFailuresThatPassFromThoseThatStay() {
        assertThatThrownBy(() -> store.download(at("/broken"), directory.resolve("x")))
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE))
                .hasMessageContaining("status 503");
        assertThatThrownBy(() -> store.read(at("/none")))
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_NOT_FOUND));
        server.stop(0);
        assertThatThrownBy(() -> store.stat(at("/a")))
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }

    @Test
    void changesNothing() {
        assertThatThrownBy(() -> store.write(at("/a"), new byte[0])).hasMessageContaining("can be read, nothing else");
        assertThatThrownBy(() -> store.upload(directory, at("/a"))).hasMessageContaining("can be read, nothing else");
        assertThatThrownBy(() -> store.children(at("/a"))).hasMessageContaining("cannot list");
        assertThat(Files.exists(directory)).isTrue();
    }
}
