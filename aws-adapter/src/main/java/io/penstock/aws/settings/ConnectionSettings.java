package io.penstock.aws.settings;

import io.penstock.domain.ValueStyle;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** How AWS is reached. Immutable; its text form leaves keys out. */
@ValueStyle
@Value.Immutable
public interface ConnectionSettings extends AddressSettings {

    /** Returns the access key ({@code aws.accessKey}); without one, a profile, the environment and the SDK's sources are asked. */
    @Value.Redacted
    Optional<String> accessKey();

    /** Returns the secret key ({@code aws.secretKey}). */
    @Value.Redacted
    Optional<String> secretKey();

    /** Returns the session token ({@code aws.sessionToken}). */
    @Value.Redacted
    Optional<String> sessionToken();

    /** Returns the profile ({@code aws.profile}). */
    Optional<String> profile();

    /** Returns the address of Batch, where it is neither that of AWS nor {@link #endpoint}. */
    Optional<URI> batchEndpoint();

    /** Returns how long a connection may take to stand ({@code aws.client.connectionTimeout}); 10 seconds by default. */
    @Value.Default
    default Duration connectionTimeout() {
        return Duration.ofSeconds(10);
    }

    /** Returns how long an answer may keep silent ({@code aws.client.socketTimeout}); 50 seconds by default. */
    @Value.Default
    default Duration socketTimeout() {
        return Duration.ofSeconds(50);
    }

    /** Returns how often one request is sent again ({@code aws.client.maxErrorRetry}); 5 by default. */
    @Value.Default
    default int maxErrorRetry() {
        return 5;
    }

    /** Returns the proxy ({@code aws.client.proxyHost} and its companions). */
    @Value.Redacted
    Optional<URI> proxy();

    /** Returns where options were written, {@code file:line} by their full names, as far as that is known. */
    Map<String, String> origins();

    /** Returns the environment of the program, for credentials, region, endpoints and container options. */
    @Value.Redacted
    Map<String, String> environment();

    /** Starts with all defaults. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds settings. */
    final class Builder extends ImmutableConnectionSettings.Builder {
        Builder() {}
    }
}
