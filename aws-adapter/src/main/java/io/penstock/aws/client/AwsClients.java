package io.penstock.aws.client;

import io.penstock.api.PenstockException;
import io.penstock.aws.settings.ConnectionSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The clients of AWS, each made when it is first asked for. Thread-safe. */
public final class AwsClients implements AutoCloseable {
    private final ConnectionSettings settings;
    private final ClientAssembly assembly;
    private final Map<String, BatchClient> batch = new HashMap<>();
    private final Map<String, CloudWatchLogsClient> logs = new HashMap<>();
    private final Set<Consumer<String>> hearers = new CopyOnWriteArraySet<>();
    private final CredentialWait credentialWait = new CredentialWait();
    private int users;
    private @Nullable String region;
    private @Nullable S3Client s3;
    private @Nullable StsClient sts;

    /** Creates clients that connect nowhere yet. */
    public AwsClients(ConnectionSettings settings) {
        this(settings, silence -> {});
    }

    /**
     * Creates clients that connect nowhere yet.
     *
     * @param hears told, on any thread, what they wait for where AWS gives no answer at first
     */
    public AwsClients(ConnectionSettings settings, Consumer<String> hears) {
        this.settings = settings;
        this.assembly = new ClientAssembly(settings, silence -> hearers.forEach(hearer -> hearer.accept(silence)));
        tell(hears);
    }

    /** Adds one who is told what is waited for where AWS gives no answer at first; whoever is told already is told once. */
    public void tell(Consumer<String> hears) {
        hearers.add(hears);
    }

    /** Returns what one of several users closes when it is done; the last of them closes the clients. */
    public synchronized SdkAutoCloseable lease() {
        users++;
        AtomicBoolean done = new AtomicBoolean();
        return () -> {
            if (done.compareAndSet(false, true)) {
                release();
            }
        };
    }

    private synchronized void release() {
        users--;
        if (users == 0) {
            close();
        }
    }

    /** Tells whether clients of these settings would reach AWS in the same way, by the same credentials. */
    boolean reachAsIn(ConnectionSettings others) {
        return connection(settings).equals(connection(others));
    }

    private static ConnectionSettings connection(ConnectionSettings settings) {
        return ConnectionSettings.builder().from(settings).build();
    }

    /** Returns what tells whether calls wait for renewed credentials. */
    public CredentialWait credentialWait() {
        return credentialWait;
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
            assembly.configured(builder, region(), assembly.retrying(), endpoint);
            if (settings.anonymous()) {
                builder.credentialsProvider(AnonymousCredentialsProvider.create())
                        .overrideConfiguration(builder.overrideConfiguration().toBuilder()
                                .addExecutionInterceptor(new AnonymousInterceptor())
                                .build());
            }
            endpoint.filter(LoopbackSigning::suits).ifPresent(here -> builder.putAuthScheme(new LoopbackSigning()));
            known = assembly.built(builder);
            s3 = known;
        }
        return known;
    }

    /** Returns the client of Batch in a region; it tries again what can be tried again without harm. */
    public synchronized BatchClient batch(String inRegion) {
        return batch.computeIfAbsent(inRegion, key -> batchClient(inRegion, assembly.retrying()));
    }

    /** Returns a client of Batch in a region that sends nothing twice: a lost answer to SubmitJob may hide a job. */
    public synchronized BatchClient batchOnce(String inRegion) {
        return batch.computeIfAbsent(inRegion + " once", key -> batchClient(inRegion, AwsRetryStrategy.doNotRetry()));
    }

    private BatchClient batchClient(String inRegion, RetryStrategy retries) {
        return assembly.built(assembly.configured(BatchClient.builder(), inRegion, retries, Endpoints.batch(settings)));
    }

    /** Returns the client of CloudWatch Logs in a region. */
    public synchronized CloudWatchLogsClient logs(String inRegion) {
        return logs.computeIfAbsent(
                inRegion,
                key -> assembly.built(assembly.configured(
                        CloudWatchLogsClient.builder(), inRegion, assembly.retrying(), Endpoints.logs(settings))));
    }

    /** Returns the client that tells who one is. */
    public synchronized StsClient identity() {
        StsClient known = sts;
        if (known == null) {
            known = assembly.built(assembly.configured(
                    StsClient.builder(), region(), assembly.retrying(), Endpoints.service(settings, "STS")));
            sts = known;
        }
        return known;
    }

    /**
     * Returns what tells the machines of containers; empty where Batch is not that of AWS, unless the environment names an
     * address of ECS.
     */
    public Optional<ContainerHosts> containerHosts() {
        Optional<URI> ecs = Endpoints.own(settings, "ECS");
        if (ecs.isEmpty() && Endpoints.batch(settings).isPresent()) {
            return Optional.empty();
        }
        Optional<URI> ec2 = Endpoints.own(settings, "EC2");
        return Optional.of(new ContainerHosts(
                assembly.calls(),
                inRegion -> ecs.orElseGet(() -> Endpoints.ofAws("ecs", inRegion)),
                inRegion -> ec2.orElseGet(() -> Endpoints.ofAws("ec2", inRegion))));
    }

    /** Returns who answers what a diagnosis asks of EC2 and IAM. */
    public HostQuestions hosts() {
        return new HostQuestions(
                new QueryCalls(assembly.calls()),
                Endpoints.service(settings, "EC2"),
                Endpoints.service(settings, "IAM"));
    }

    /** Returns which place gives the credentials, and why those before it do not. Asks them where nobody did so yet. */
    public SourceTrail credentialTrail() {
        return assembly.credentials().trail();
    }

    /** Returns that region, where one can be found. */
    public Optional<String> regionIfKnown() {
        return RegionChain.known(settings);
    }

    /** Returns why the place that has credentials gives none after all; empty where it does. Asks it. */
    public Optional<PenstockException> credentialFailure() {
        try {
            var unused = assembly.credentials().resolveCredentials();
            return Optional.empty();
        } catch (PenstockException e) {
            return Optional.of(e);
        } catch (SdkException e) {
            String asked = regionTrail().chosen().map(SourceReport::finding).orElse("unknown");
            return Optional.of(AwsErrors.translate(e, "get credentials", asked));
        }
    }

    /** Returns which place gives the region, and why those before it do not. */
    public SourceTrail regionTrail() {
        return RegionChain.trail(settings);
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
        assembly.close();
    }
}
