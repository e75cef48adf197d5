package io.penstock.emulator.auth;

import io.penstock.emulator.http.ApiRequest;
import io.penstock.emulator.http.PercentCode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a request down in the one form that both sides sign. */
final class CanonicalRequest {
    private CanonicalRequest() {}

    /** The hash of the canonical form. */
    static String hash(ApiRequest request, SignatureClaim claim, String payloadHash) {
        String text = request.method()
                + "\n"
                + path(request, claim)
                + "\n"
                + query(request)
                + "\n"
                + headers(request, claim.signedHeaders())
                + "\n"
                + String.join(";", claim.signedHeaders())
                + "\n"
                + payloadHash;
        // The server hands header bytes over as Latin-1 characters; this gives the bytes back that the client signed.
        return Digests.sha256Hex(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** S3 signs the path encoded once; every other service encodes what is sent a second time. */
    private static String path(ApiRequest request, SignatureClaim claim) {
        String raw = request.rawPath();
        return PercentCode.encodePath(claim.scope().service().equals("s3") ? PercentCode.decode(raw) : raw);
    }

    private static String query(ApiRequest request) {
        return request.query().all().stream()
                .filter(p -> !p.name().equals("X-Amz-Signature"))
                .map(p -> List.of(PercentCode.encode(p.name()), PercentCode.encode(p.value())))
                .sorted(Comparator.comparing((List<String> p) -> p.get(0)).thenComparing(p -> p.get(1)))
                .map(p -> p.get(0) + "=" + p.get(1))
                .collect(Collectors.joining("&"));
    }

    private static String headers(ApiRequest request, List<String> names) {
        return names.stream()
                .map(name -> name + ":"
                        + request.headers().all(name).stream()
                                .map(value -> value.strip().replaceAll(" +", " "))
                                .collect(Collectors.joining(","))
                        + "\n")
                .collect(Collectors.joining());
    }
}
