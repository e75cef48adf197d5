package io.penstock.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks web servers about files and for them. Follows redirections; a client is made when the first file is asked for. */
final class WebRequests {
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int GONE = 410;

    private @Nullable HttpClient client;

    /** Returns what a server says of a file; empty if there is none. */
    Optional<HttpResponse<Void>> describe(FileLocation file) {
        HttpResponse<Void> answer = send(request(file).method("HEAD", noBody()), file, BodyHandlers.discarding());
        if (answer.statusCode() == 403 || answer.statusCode() == 405 || answer.statusCode() == 501) {
            // Signed addresses and simple servers know no other question than for the content itself.
            answer = send(request(file).header("Range", "bytes=0-0").GET(), file, BodyHandlers.discarding());
        }
        if (answer.statusCode() == 404 || answer.statusCode() == GONE) {
            return Optional.empty();
        }
        return Optional.of(checked(answer, file));
    }

    /** Opens a file; the caller closes it. */
    InputStream content(FileLocation file) {
        return checked(send(request(file).GET(), file, BodyHandlers.ofInputStream()), file)
                .body();
    }

    private static HttpRequest.BodyPublisher noBody() {
        return HttpRequest.BodyPublishers.noBody();
    }

    private static HttpRequest.Builder request(FileLocation file) {
        try {
            URI address = new URI(file.toString().replace(" ", "%20"));
            String user = address.getRawUserInfo();
            if (user == null) {
                return HttpRequest.newBuilder(address).timeout(ANSWER);
            }
            String plain = file.scheme() + "://" + file.authority().substring(user.length() + 1)
                    + file.path().replace(" ", "%20");
            return HttpRequest.newBuilder(new URI(plain))
                    .timeout(ANSWER)
                    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new PenstockException(ErrorCode.ARGUMENT, "cannot read " + file + ": it is no address of the web", e);
        }
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, FileLocation file, BodyHandler<T> body) {
        try {
            return client().send(request.build(), body);
        } catch (IOException e) {
            throw new PenstockException(
                    ErrorCode.UNAVAILABLE, "cannot read " + file + ": the server cannot be reached (" + e + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PenstockException(ErrorCode.CANCELLED, "interrupted while " + file + " was asked for", e);
        }
    }

    private synchronized HttpClient client() {
        HttpClient known = client;
        if (known == null) {
            known = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(CONNECT)
                    .build();
            client = known;
        }
        return known;
    }

    private static <T> HttpResponse<T> checked(HttpResponse<T> answer, FileLocation file) {
        int status = answer.statusCode();
        if (status < 300) {
            return answer;
        }
        throw new PenstockException(code(status), "cannot read " + file + ": the server answers with status " + status);
    }

    private static ErrorCode code(int status) {
        return switch (status) {
            case 404, GONE -> ErrorCode.FILE_NOT_FOUND;
            case 401, 403, 407 -> ErrorCode.ACCESS_DENIED;
            case 429 -> ErrorCode.THROTTLED;
            default -> status >= 500 ? ErrorCode.UNAVAILABLE : ErrorCode.STORAGE;
        };
    }

    /** Returns how long a file is; 0 if the server does not tell. */
    static long length(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Content-Range")
                .map(range -> range.substring(range.lastIndexOf('/') + 1))
                .or(() -> answer.headers().firstValue("Content-Length"))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
    }

    /** Returns when a file was changed, if the server tells. */
    static Optional<Instant> modified(HttpResponse<?> answer) {
        return answer.headers().firstValue("Last-Modified").flatMap(WebRequests::time);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
