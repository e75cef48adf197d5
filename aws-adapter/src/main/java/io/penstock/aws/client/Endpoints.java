package io.penstock.aws.client;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the addresses of services where the configuration or the environment names them; a profile's are left to the SDK.
 * A configured S3 endpoint that is an IP address or localhost is a whole stand-in for AWS and serves Batch too.
 */
final class Endpoints {
    private static final String ALL = "AWS_ENDPOINT_URL";

    private Endpoints() {}

    static Optional<URI> s3(ConnectionSettings settings) {
        return settings.s3Endpoint().or(() -> fromEnvironment(settings.environment(), ALL + "_S3"));
    }

    static Optional<URI> batch(ConnectionSettings settings) {
        return settings.batchEndpoint()
                .or(() -> settings.s3Endpoint().filter(Endpoints::needsPathStyle))
                .or(() -> fromEnvironment(settings.environment(), ALL + "_BATCH"));
    }

    private static Optional<URI> fromEnvironment(Map<String, String> environment, String service) {
        if ("true".equalsIgnoreCase(environment.get("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"))) {
            return Optional.empty();
        }
        return Stream.of(service, ALL)
                .map(environment::get)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .map(text -> URI.create(text.trim()));
    }

    /** Tells whether no name of a bucket can stand in front of the host. */
    static boolean needsPathStyle(URI endpoint) {
        @Nullable String host = endpoint.getHost();
        return host != null && (host.equals("localhost") || host.startsWith("[") || host.matches("[0-9.]+"));
    }
}
