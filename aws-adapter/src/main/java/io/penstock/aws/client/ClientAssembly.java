package io.penstock.aws.client;

import io.penstock.aws.settings.ConnectionSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** What all clients have in common: credentials, connections, how requests are tried again. Closes what it made. Thread-safe. */
final class ClientAssembly implements AutoCloseable {
    private final ConnectionSettings settings;
    private final HttpConnections http;
    private final List<AutoCloseable> opened = new ArrayList<>();
    private @Nullable RenewableCredentials credentials;

    ClientAssembly(ConnectionSettings settings, Consumer<String> hears) {
        this.settings = settings;
        this.http = new HttpConnections(settings, hears);
    }

    synchronized RenewableCredentials credentials() {
        RenewableCredentials known = credentials;
        if (known == null) {
            IdentityClients clients = new IdentityClients(settings, http);
            known = new RenewableCredentials(new CredentialChain(new CredentialSources(settings, clients).all()));
            opened.add(known);
            credentials = known;
        }
        return known;
    }

    SdkHttpClient http() {
        return http;
    }

    SignedCalls calls() {
        return new SignedCalls(credentials(), http());
    }

    /** Tries again what can be tried again without harm. */
    RetryStrategy retrying() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(settings.maxErrorRetry() + 1)
                .build();
    }

    /** Configures a client. */
    <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configured(
            B builder, String region, RetryStrategy retries, Optional<URI> endpoint) {
        RenewableCredentials renewable = credentials();
        ClientOverrideConfiguration.Builder overrides = ClientOverrideConfiguration.builder()
                .retryStrategy(retries)
                .addExecutionInterceptor(new ExpiryInterceptor(renewable))
                .defaultProfileFileSupplier(() -> CredentialSources.files(settings));
        CredentialSources.profile(settings).ifPresent(overrides::defaultProfileName);
        endpoint.ifPresent(builder::endpointOverride);
        return builder.region(Region.of(region))
                .credentialsProvider(renewable)
                .overrideConfiguration(overrides.build())
                .httpClient(http());
    }

    /**
     * Makes a client, which is closed with this.
     *
     * @throws io.penstock.api.PenstockException with {@code CREDENTIALS} where the files in {@code ~/.aws} cannot be read
     */
    synchronized <T extends SdkClient> T built(SdkBuilder<?, T> builder) {
        try {
            T client = builder.build();
            opened.add(client);
            return client;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw RenewableCredentials.unreadable(e);
        }
    }

    @Override
    public synchronized void close() {
        opened.forEach(ClientAssembly::closeQuietly);
        opened.clear();
        http.close();
    }

    private static void closeQuietly(AutoCloseable client) {
        try {
            client.close();
        } catch (Exception e) {
            throw new IllegalStateException("an AWS client does not close", e);
        }
    }
}
