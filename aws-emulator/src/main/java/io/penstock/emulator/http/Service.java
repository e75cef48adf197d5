package io.penstock.emulator.http;

import java.io.IOException;

/**
 * One emulated AWS service behind the front.
 *
 * <p>To add a service, implement this interface and append an instance to the list in {@code AwsEmulator.start};
 * services are asked in order and S3, which accepts everything, stays last. All methods are called from several threads
 * at once. A service translates its own errors into its own wire format; it lets a {@link RefusedException} pass,
 * which can also come out of reading the body (a forged chunk), because the front answers it through
 * {@link #refuse}.
 */
public interface Service {
    /**
     * Says whether this service answers the request.
     *
     * <p>{@link ApiRequest#service()} is the signer's name of the service ({@code batch}, {@code logs}, {@code sts},
     * {@code s3}) and empty where the request carries no signature; the signature has not been checked yet.
     */
    boolean accepts(ApiRequest request);

    /** Answers a request whose signature holds. Must send exactly one response. */
    void handle(ApiRequest request, ApiResponse response) throws IOException;

    /** Answers a request that the gate refused: as the JSON services of AWS do, unless overridden. */
    default void refuse(ApiRequest request, ApiResponse response, RefusedException refusal) throws IOException {
        JsonRefusal.of(refusal).send(request, response);
    }
}
