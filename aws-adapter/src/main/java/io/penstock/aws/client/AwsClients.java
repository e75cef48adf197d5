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
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** The clients of AWS, each made when it is first asked for. Thread-safe. */
public final class AwsClients implements AutoCloseable {
    private final ConnectionSettings settings;
    private final Map<String, BatchClient> batch = new HashMap<>();
    private final Map<String, CloudWatchLogsClient> logs = new HashMap<>();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final HttpConnections http;
    private @Nullable String region;
    private @Nullable RenewableCredentials credentials;
    private @Nullable S3Client s3;
    private @Nullable StsClient sts;

    /** Creates clients that connect nowhere yet. */
    public AwsClients(ConnectionSettings settings) {
        this.settings = settings;
        this.http = new HttpConnections(settings);
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
            known = built(builder.httpClient(http.get()));
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

    /** Returns the client of CloudWatch Logs in a region. */
    public synchronized CloudWatchLogsClient logs(String inRegion) {
        return logs.computeIfAbsent(inRegion, key -> {
            var builder = CloudWatchLogsClient.builder();
            configure(builder, inRegion, retrying());
            Endpoints.logs(settings).ifPresent(builder::endpointOverride);
            return built(builder.httpClient(http.get()));
        });
    }

    /**
     * Returns what tells the machines of containers; empty where Batch is not that of AWS, unless the environment names an
     * address of ECS.
     */
    public synchronized Optional<ContainerHosts> containerHosts() {
        Optional<URI> ecs = Endpoints.own(settings, "ECS");
        if (ecs.isEmpty() && Endpoints.batch(settings).isPresent()) {
            return Optional.empty();
        }
        Optional<URI> ec2 = Endpoints.own(settings, "EC2");
        return Optional.of(new ContainerHosts(
                new SignedCalls(credentials(), http.get()),
                inRegion -> ecs.orElseGet(() -> Endpoints.ofAws("ecs", inRegion)),
                inRegion -> ec2.orElseGet(() -> Endpoints.ofAws("ec2", inRegion))));
    }

    private BatchClient batchClient(String inRegion, RetryStrategy retries) {
        var builder = BatchClient.builder();
        configure(builder, inRegion, retries);
        Endpoints.batch(settings).ifPresent(builder::endpointOverride);
        return built(builder.httpClient(http.get()));
    }

    private <T extends SdkClient> T built(SdkBuilder<?, T> builder) {
        try {
            T client = builder.build();
            opened.add(client);
            return client;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw RenewableCredentials.unreadable(e);
        }
    }

    private void configure(AwsClientBuilder<?, ?> builder, String inRegion, RetryStrategy retries) {
        RenewableCredentials renewable = credentials();
        ClientOverrideConfiguration.Builder overrides = ClientOverrideConfiguration.builder()
                .retryStrategy(retries)
                .addExecutionInterceptor(new ExpiryInterceptor(renewable))
                .defaultProfileFileSupplier(() -> CredentialSources.files(settings));
        CredentialSources.profile(settings).ifPresent(overrides::defaultProfileName);
        builder.region(Region.of(inRegion)).credentialsProvider(renewable).overrideConfiguration(overrides.build());
    }

    private RetryStrategy retrying() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(settings.maxErrorRetry() + 1)
                .build();
    }

    private RenewableCredentials credentials() {
        RenewableCredentials known = credentials;
        if (known == null) {
            IdentityClients clients = new IdentityClients(settings, http::get);
            known = new RenewableCredentials(new CredentialChain(new CredentialSources(settings, clients).all()));
            opened.add(known);
            credentials = known;
        }
        return known;
    }

    /** Returns which place gives the credentials, and why those before it do not. Asks them where nobody did so yet. */
    public SourceTrail credentialTrail() {
        RenewableCredentials known;
        synchronized (this) {
            known = credentials();
        }
        return known.trail();
    }

    /** Returns which place gives the region, and why those before it do not. */
    public SourceTrail regionTrail() {
        return RegionChain.trail(settings);
    }

    /** Returns the client that tells who one is. */
    public synchronized StsClient identity() {
        StsClient known = sts;
        if (known == null) {
            var builder = StsClient.builder();
            configure(builder, region(), retrying());
            Endpoints.service(settings, "STS").ifPresent(builder::endpointOverride);
            known = built(builder.httpClient(http.get()));
            sts = known;
        }
        return known;
    }

    /** Returns who answers what a diagnosis asks of EC2 and IAM. */
    public synchronized HostQuestions hosts() {
        return new HostQuestions(
                new QueryCalls(credentials(), http.get()),
                Endpoints.service(settings, "EC2"),
                Endpoints.service(settings, "IAM"));
    }

    /** Returns a region with the address of Batch where that is not AWS's own: what messages say. */
    public String where(String inRegion) {
        return at(inRegion, Endpoints.batch(settings));
    }

    /** Returns the region with the address of S3 where that is not AWS's own: what messages say. */
    public String whereStored() {
        return at(region(), Endpoints.s3(settings));
    }

    private static String at(String inRegion, Optional<URI> endpoint) {
        return endpoint.map(address -> inRegion + " at " + address).orElse(inRegion);
    }

    @Override
    public synchronized void close() {
        opened.forEach(AwsClients::closeQuietly);
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
