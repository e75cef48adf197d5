package io.penstock.aws.client;

import io.penstock.api.PenstockException;
import io.penstock.aws.settings.ConnectionSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** The clients of AWS, each made when it is first asked for. Thread-safe. */
public final class AwsClients implements AutoCloseable {
    private final ConnectionSettings settings;
    private final Map<String, BatchClient> batch = new HashMap<>();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private @Nullable String region;
    private @Nullable SdkHttpClient http;
    private @Nullable ReadableCredentials credentials;
    private @Nullable S3Client s3;

    /** Creates clients that connect nowhere yet. */
    public AwsClients(ConnectionSettings settings) {
        this.settings = settings;
    }

    /**
     * Returns the region of everything that names none itself.
     *
     * @throws PenstockException with {@code CONFIGURATION} where none can be found
     */
    public synchronized String region() {
        String known = region;
        if (known == null) {
            known = RegionChain.select(settings);
            region = known;
        }
        return known;
    }

    /** Returns the address of S3 for jobs; empty where they ask AWS, or what their host names. */
    public Optional<URI> jobEndpoint() {
        return Endpoints.s3ForJobs(settings);
    }

    /**
     * Returns the client of S3.
     *
     * @throws PenstockException with {@code CREDENTIALS} where the files in {@code ~/.aws} cannot be read
     */
    public synchronized S3Client s3() {
        S3Client known = s3;
        if (known == null) {
            Optional<URI> endpoint = Endpoints.s3(settings);
            S3ClientBuilder builder = S3Client.builder()
                    .forcePathStyle(settings.pathStyleAccess()
                            || endpoint.filter(Endpoints::needsPathStyle).isPresent())
                    .crossRegionAccessEnabled(endpoint.isEmpty());
            configure(builder, region(), retrying());
            if (settings.anonymous()) {
                builder.credentialsProvider(AnonymousCredentialsProvider.create());
            }
            endpoint.ifPresent(builder::endpointOverride);
            known = built(builder.httpClient(http()));
            s3 = known;
        }
        return known;
    }

    /** Returns the client of Batch in a region; it tries again what can be tried again without harm. */
    public synchronized BatchClient batch(String inRegion) {
        return batch.computeIfAbsent(inRegion, key -> batchClient(inRegion, retrying()));
    }

    /** Returns a client of Batch in a region that sends nothing twice: a lost answer to SubmitJob may hide a job. */
    public synchronized BatchClient batchOnce(String inRegion) {
        return batch.computeIfAbsent(inRegion + " once", key -> batchClient(inRegion, AwsRetryStrategy.doNotRetry()));
    }

    private BatchClient batchClient(String inRegion, RetryStrategy retries) {
        var builder = BatchClient.builder();
        configure(builder, inRegion, retries);
        Endpoints.batch(settings).ifPresent(builder::endpointOverride);
        return built(builder.httpClient(http()));
    }

    private <T extends SdkClient> T built(SdkBuilder<?, T> builder) {
        try {
            T client = builder.build();
            opened.add(client);
            return client;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw ReadableCredentials.unreadable(e);
        }
    }

    private void configure(AwsClientBuilder<?, ?> builder, String inRegion, RetryStrategy retries) {
        ClientOverrideConfiguration.Builder overrides =
                ClientOverrideConfiguration.builder().retryStrategy(retries);
        CredentialChain.profile(settings).ifPresent(overrides::defaultProfileName);
        builder.region(Region.of(inRegion)).credentialsProvider(credentials()).overrideConfiguration(overrides.build());
    }

    private RetryStrategy retrying() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(settings.maxErrorRetry() + 1)
                .build();
    }

    private ReadableCredentials credentials() {
        ReadableCredentials known = credentials;
        if (known == null) {
            known = new ReadableCredentials(CredentialChain.select(settings));
            opened.add(known);
            credentials = known;
        }
        return known;
    }

    private SdkHttpClient http() {
        SdkHttpClient known = http;
        if (known == null) {
            UrlConnectionHttpClient.Builder builder = UrlConnectionHttpClient.builder()
                    .connectionTimeout(settings.connectionTimeout())
                    .socketTimeout(settings.socketTimeout());
            settings.proxy()
                    .map(AwsClients::proxy)
                    .or(() -> Endpoints.areAllHere(settings) ? Optional.of(noProxy()) : Optional.empty())
                    .ifPresent(builder::proxyConfiguration);
            known = builder.build();
            http = known;
        }
        return known;
    }

    /** A proxy that the environment names for the world outside does not lead to this machine. */
    private static ProxyConfiguration noProxy() {
        return ProxyConfiguration.builder()
                .useEnvironmentVariablesValues(false)
                .useSystemPropertyValues(false)
                .build();
    }

    private static ProxyConfiguration proxy(URI proxy) {
        ProxyConfiguration.Builder builder = ProxyConfiguration.builder()
                .endpoint(URI.create(proxy.getScheme() + "://" + proxy.getHost() + ":" + proxy.getPort()));
        @Nullable String user = proxy.getUserInfo();
        if (user != null) {
            int colon = user.indexOf(':');
            builder.username(colon < 0 ? user : user.substring(0, colon))
                    .password(colon < 0 ? "" : user.substring(colon + 1));
        }
        return builder.build();
    }

    @Override
    public synchronized void close() {
        opened.forEach(AwsClients::closeQuietly);
        opened.clear();
        if (http != null) {
            http.close();
        }
    }

    private static void closeQuietly(AutoCloseable client) {
        try {
            client.close();
        } catch (Exception e) {
            throw new IllegalStateException("an AWS client does not close", e);
        }
    }
}
