package io.penstock.emulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** One request to an emulated service. The parts are immutable; the body can be read once. */
public final class ApiRequest {
    private final RequestTarget target;
    private final HeaderFields headers;
    private final Admission admission;

    private ApiRequest(RequestTarget target, HeaderFields headers, Admission admission) {
        this.target = target;
        this.headers = headers;
        this.admission = admission;
    }

    /** Reads what the server parsed; the body is still raw and the caller unknown. */
    static ApiRequest of(HttpExchange exchange) {
        URI uri = exchange.getRequestURI();
        String path = uri.getRawPath();
        RequestTarget target = new RequestTarget(
                exchange.getRequestMethod(),
                path == null || path.isEmpty() ? "/" : path,
                QueryParameters.parse(uri.getRawQuery()));
        return new ApiRequest(
                target,
                new HeaderFields(exchange.getRequestHeaders()),
                new Admission("", Payload.of(new UnclosableStream(exchange.getRequestBody()))));
    }

    ApiRequest admitted(Admission granted) {
        return new ApiRequest(target, headers, granted);
    }

    public String method() {
        return target.method();
    }

    /** The path as it was sent, percent escapes and all; at least {@code /}. */
    public String rawPath() {
        return target.rawPath();
    }

    public QueryParameters query() {
        return target.query();
    }

    public HeaderFields headers() {
        return headers;
    }

    /** The first value of a header field, or empty. */
    public Optional<String> header(String name) {
        return headers.first(name);
    }

    /** The credential that the request claims to be signed with. */
    public Optional<CredentialScope> scope() {
        return CredentialScope.find(headers, target.query());
    }

    /** The signer's name of the service asked for, such as {@code batch}; empty for anonymous requests. */
    public String service() {
        return scope().map(CredentialScope::service).orElse("");
    }

    /** The access key that the request claims to be signed with; empty for anonymous requests. */
    public String accessKeyId() {
        return scope().map(CredentialScope::accessKeyId).orElse("");
    }

    /** The ARN of the caller; empty until the request is admitted. */
    public String principal() {
        return admission.principal();
    }

    /** The body: decoded and checked once the request is admitted. */
    public InputStream body() {
        return admission.payload().stream();
    }

    /** Reads the rest of the body into memory. Meant for the small documents of the control services. */
    public byte[] bodyBytes() throws IOException {
        return body().readAllBytes();
    }

    /** Trailer fields by lower-case name, complete when the body has been read to its end. */
    public Map<String, String> trailers() {
        return admission.payload().trailers();
    }
}
