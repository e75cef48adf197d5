package io.penstock.aws.client;

import io.penstock.domain.ValueStyle;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** How AWS is reached. Immutable; never written to a log, for it holds keys. */
@ValueStyle
@Value.Immutable
public interface ConnectionSettings {

    /** Returns the access key of the configuration. */
    @Value.Redacted
    Optional<String> accessKey();

    /** Returns the secret key of the configuration. */
    @Value.Redacted
    Optional<String> secretKey();

    /** Returns the session token of the configuration. */
    @Value.Redacted
    Optional<String> sessionToken();

    /** Returns the profile of the configuration. */
    Optional<String> profile();

    /** Returns the region of the configuration. */
    Optional<String> region();

    /** Returns the address of S3 of the configuration. */
    Optional<URI> s3Endpoint();

    /** Returns the address of Batch of the configuration. */
    Optional<URI> batchEndpoint();

    /** Tells whether buckets stand in the path of addresses; endpoints on this machine and IP addresses imply it. */
    boolean pathStyle();

    /** Tells whether S3 is asked without credentials. */
    boolean anonymous();

    /** Returns how long a connection may take to stand. */
    Duration connectionTimeout();

    /** Returns how long an answer may keep silent. */
    Duration socketTimeout();

    /** Returns how often one request is sent again. */
    int maxErrorRetry();

    /** Returns the proxy. */
    Optional<URI> proxy();

    /** Returns the environment of the program. */
    @Value.Redacted
    Map<String, String> environment();

    /** Starts an empty value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds values. */
    final class Builder extends ImmutableConnectionSettings.Builder {
        Builder() {}
    }
}
