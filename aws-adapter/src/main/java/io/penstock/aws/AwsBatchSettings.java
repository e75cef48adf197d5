package io.penstock.aws;

import io.penstock.api.PenstockException;
import io.penstock.domain.ValueStyle;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.volume.VolumeMount;
import io.penstock.spi.ConfigurationSource;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * Everything that can be said of AWS, AWS Batch and S3. Immutable; its text form leaves keys out.
 *
 * <pre>{@code
 * AwsBatchSettings settings = AwsBatchSettings.builder()
 *         .region("eu-west-1")
 *         .workRoot(FileLocation.parse("s3://my-bucket/work"))
 *         .environment(System.getenv())
 *         .build();
 * }</pre>
 */
@ValueStyle
@Value.Immutable
public interface AwsBatchSettings {

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

    /** Returns the region ({@code aws.region}); without one, the environment, the profile and the instance are asked. */
    Optional<String> region();

    /**
     * Returns the address of S3 ({@code aws.client.endpoint}); one at localhost or an IP address serves Batch too. Jobs use
     * it as well.
     */
    Optional<URI> endpoint();

    /** Returns the address of Batch, where it is neither that of AWS nor {@link #endpoint}. */
    Optional<URI> batchEndpoint();

    /** Tells whether buckets stand in the path of addresses ({@code aws.client.s3PathStyleAccess}); false by default. */
    @Value.Default
    default boolean pathStyleAccess() {
        return false;
    }

    /** Tells whether S3 is asked without credentials ({@code aws.client.anonymous}); false by default. */
    @Value.Default
    default boolean anonymous() {
        return false;
    }

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

    /** Tells whether the requester pays for transfers ({@code aws.client.requesterPays}); false by default. */
    @Value.Default
    default boolean requesterPays() {
        return false;
    }

    /** Returns the storage class of new objects ({@code aws.client.uploadStorageClass}). */
    Optional<String> storageClass();

    /** Returns the encryption of new objects ({@code aws.client.storageEncryption}): {@code AES256} or {@code aws:kms}. */
    Optional<String> storageEncryption();

    /** Returns the key of the encryption {@code aws:kms} ({@code aws.client.storageKmsKeyId}). */
    Optional<String> storageKmsKeyId();

    /** Returns the canned access control list of new objects ({@code aws.client.s3Acl}). */
    Optional<String> objectAcl();

    /** Returns the size from which objects are moved in parts ({@code aws.client.multipartThreshold}); 32 MiB by default. */
    @Value.Default
    default MemorySize multipartThreshold() {
        return MemorySize.ofMebibytes(32);
    }

    /** Returns the least size of a part ({@code aws.client.minimumPartSize}); 16 MiB by default. */
    @Value.Default
    default MemorySize minimumPartSize() {
        return MemorySize.ofMebibytes(16);
    }

    /** Returns how many transfers this program has under way ({@code aws.client.maxConcurrency}); 8 by default. */
    @Value.Default
    default int maxConcurrency() {
        return 8;
    }

    /** Returns the directory in S3 that attempts' directories are made in; needed to run anything on Batch. */
    Optional<FileLocation> workRoot();

    /** Returns the place of the {@code aws} command on the host's image ({@code aws.batch.cliPath}). */
    Optional<String> cliPath();

    /** Returns the host's directories that every container sees ({@code aws.batch.volumes}). */
    List<VolumeMount> volumes();

    /** Returns the role that jobs act in ({@code aws.batch.jobRole}). */
    Optional<String> jobRole();

    /** Returns the role that starts containers ({@code aws.batch.executionRole}). */
    Optional<String> executionRole();

    /** Returns the log group that containers write to ({@code aws.batch.logsGroup}). */
    Optional<String> logsGroup();

    /** Returns how often a job tries one transfer ({@code aws.batch.maxTransferAttempts}); 3 by default. */
    @Value.Default
    default int maxTransferAttempts() {
        return 3;
    }

    /** Returns a job's pause between two tries ({@code aws.batch.delayBetweenAttempts}); 10 seconds by default. */
    @Value.Default
    default Duration delayBetweenAttempts() {
        return Duration.ofSeconds(10);
    }

    /** Returns how many inputs a job brings in at once ({@code aws.batch.maxParallelTransfers}); 4 by default. */
    @Value.Default
    default int maxParallelTransfers() {
        return 4;
    }

    /** Returns how the {@code aws} command of a job tries requests again ({@code aws.batch.retryMode}). */
    Optional<String> retryMode();

    /** Returns the share identifier for queues with a fair-share policy ({@code aws.batch.shareIdentifier}). */
    Optional<String> shareIdentifier();

    /** Returns the priority among jobs of a share identifier ({@code aws.batch.schedulingPriority}), 0 to 9999. */
    OptionalInt schedulingPriority();

    /** Tells whether jobs are ended that can never be placed ({@code aws.batch.terminateUnschedulableJobs}); false by default. */
    @Value.Default
    default boolean terminateUnschedulableJobs() {
        return false;
    }

    /** Returns the least time between two looks at a job ({@code executor.pollInterval}); 1 second by default. */
    @Value.Default
    default Duration pollInterval() {
        return Duration.ofSeconds(1);
    }

    /** Returns the greatest time between two looks at a job; 30 seconds by default. */
    @Value.Default
    default Duration maxPollInterval() {
        return Duration.ofSeconds(30);
    }

    /** Returns how long Batch may not know a job before it counts as lost; 2 minutes by default. */
    @Value.Default
    default Duration lostAfter() {
        return Duration.ofMinutes(2);
    }

    /** Returns how many jobs are submitted in a second at most; 50 by default, which is the limit of AWS. */
    @Value.Default
    default int submitRate() {
        return 50;
    }

    /** Returns how many attempts are under way at once ({@code executor.queueSize}); 1000 by default. */
    @Value.Default
    default int queueSize() {
        return 1000;
    }

    /** Returns the environment of the program, for credentials, region, endpoints and container options. */
    @Value.Redacted
    Map<String, String> environment();

    /** Returns what the configuration asks for that has no effect, one sentence each. */
    List<String> warnings();

    /** Refuses values that cannot work. */
    @Value.Check
    default void check() {
        SettingChecks.check(this);
    }

    /**
     * Reads settings from a configuration.
     *
     * @param environment the environment of the program
     * @throws PenstockException with {@code CONFIGURATION} and every mistake, each with its file and line
     */
    static AwsBatchSettings from(ConfigurationSource configuration, Map<String, String> environment) {
        return new SettingsReader(configuration, environment).read();
    }

    /** Starts with all defaults. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts with the values of these settings. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds settings. */
    final class Builder extends ImmutableAwsBatchSettings.Builder {
        Builder() {}
    }
}
