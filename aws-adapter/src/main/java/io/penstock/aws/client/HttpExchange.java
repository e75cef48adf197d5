package io.penstock.aws.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** One request and its answer. Of what is sent nothing is kept: the connection never sends it again by itself. */
final class HttpExchange implements ExecutableHttpRequest {
    private static final Logger log = LoggerFactory.getLogger(HttpExchange.class);
    private static final String LENGTH = "Content-Length";
    private static final int PIECE = 1 << 17;
    private static final int ERROR = 400;

    private final HttpExecuteRequest request;
    private final HttpURLConnection connection;
    private final Contacts.Contact contact;

    HttpExchange(HttpExecuteRequest request, HttpURLConnection connection, Contacts.Contact contact) {
        this.request = request;
        this.connection = connection;
        this.contact = contact;
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
        try {
            HttpExecuteResponse answer = exchange();
            contact.answered();
            return answer;
        } catch (IOException e) {
            contact.failed(e);
            // A connection with half a request on it is of no use to anybody, and the other side waits for the rest.
            connection.disconnect();
            throw e;
        } catch (RuntimeException | Error e) {
            connection.disconnect();
            throw e;
        }
    }

    private HttpExecuteResponse exchange() throws IOException {
        SdkHttpRequest head = request.httpRequest();
        head.forEachHeader((name, values) -> values.forEach(value -> connection.addRequestProperty(name, value)));
        if (head.firstMatchingHeader("Accept").isEmpty()) {
            connection.setRequestProperty("Accept", "*/*");
        }
        connection.setRequestMethod(head.method().name());
        connection.setInstanceFollowRedirects(false);
        Optional<ContentStreamProvider> body = request.contentStreamProvider();
        if (body.isPresent()) {
            send(body.get());
        } else {
            connection.connect();
        }
        contact.sent();
        return answer();
    }

    private void send(ContentStreamProvider body) throws IOException {
        Optional<Long> length =
                request.httpRequest().firstMatchingHeader(LENGTH).map(Long::parseLong);
        connection.setDoOutput(true);
        length.ifPresentOrElse(
                connection::setFixedLengthStreamingMode, () -> connection.setChunkedStreamingMode(PIECE));
        OutputStream out;
        try {
            out = connection.getOutputStream();
        } catch (ProtocolException e) {
            // Whoever was asked whether the body may come says no, and the answer says why.
            log.debug("the body is not wanted", e);
            return;
        }
        contact.sending();
        // Each piece is a call of the system.
        byte[] piece = new byte[(int) Math.max(1, Math.min(PIECE, length.orElse((long) PIECE)))];
        try (InputStream in = body.newStream()) {
            int count = in.readNBytes(piece, 0, piece.length);
            while (count > 0) {
                out.write(piece, 0, count);
                count = in.readNBytes(piece, 0, piece.length);
            }
        }
        out.close();
    }

    private HttpExecuteResponse answer() throws IOException {
        int status = connection.getResponseCode();
        if (status < 0) {
            throw new IOException("the answer is not one of HTTP");
        }
        HttpExecuteResponse.Builder answer = HttpExecuteResponse.builder()
                .response(SdkHttpFullResponse.builder()
                        .statusCode(status)
                        .statusText(connection.getResponseMessage())
                        .headers(headers())
                        .build());
        if (request.httpRequest().method() != SdkHttpMethod.HEAD) {
            InputStream content = status < ERROR ? connection.getInputStream() : connection.getErrorStream();
            if (content != null) {
                answer.responseBody(AbortableInputStream.create(content, connection::disconnect));
            }
        }
        return answer.build();
    }

    private Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        connection.getHeaderFields().forEach((name, values) -> {
            // The line of the status has no name.
            if (name != null) {
                headers.put(name, List.copyOf(values));
            }
        });
        return headers;
    }

    @Override
    public void abort() {
        connection.disconnect();
    }
}
