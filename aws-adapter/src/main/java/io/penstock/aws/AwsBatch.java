package io.penstock.aws;

import io.penstock.aws.batch.BatchTaskExecutor;
import io.penstock.aws.batch.JobSettings;
import io.penstock.aws.client.AwsClients;
import io.penstock.aws.client.ConnectionSettings;
import io.penstock.aws.launch.TransferSettings;
import io.penstock.aws.s3.S3FileStore;
import io.penstock.aws.s3.S3Settings;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;
import java.time.Clock;

/**
 * Makes the AWS side of a run. Nothing of AWS is loaded or asked before a task or a file needs it.
 *
 * <pre>{@code
 * FileStore s3 = AwsBatch.fileStore(settings);
 * TaskExecutor executor = AwsBatch.executor(settings, s3);
 * }</pre>
 */
public final class AwsBatch {
    private AwsBatch() {}

    /** Returns an executor of the name {@code awsbatch} with a store of its own; closing it closes both. */
    public static TaskExecutor executor(AwsBatchSettings settings) {
        return new ExecutorWithStore(settings);
    }

    /** Returns an executor of the name {@code awsbatch} whose work directories lie in a store that its caller closes. */
    public static TaskExecutor executor(AwsBatchSettings settings, FileStore store) {
        return executor(settings, store, Clock.systemUTC());
    }

    static TaskExecutor executor(AwsBatchSettings settings, FileStore store, Clock clock) {
        return new BatchTaskExecutor(jobs(settings), new AwsClients(connection(settings)), store, clock);
    }

    /** Returns the store of the scheme {@code s3}. */
    public static FileStore fileStore(AwsBatchSettings settings) {
        return new S3FileStore(new AwsClients(connection(settings)), storage(settings));
    }

    private static ConnectionSettings connection(AwsBatchSettings settings) {
        return ConnectionSettings.builder()
                .accessKey(settings.accessKey())
                .secretKey(settings.secretKey())
                .sessionToken(settings.sessionToken())
                .profile(settings.profile())
                .region(settings.region())
                .s3Endpoint(settings.endpoint())
                .batchEndpoint(settings.batchEndpoint())
                .pathStyle(settings.pathStyleAccess())
                .anonymous(settings.anonymous())
                .connectionTimeout(settings.connectionTimeout())
                .socketTimeout(settings.socketTimeout())
                .maxErrorRetry(settings.maxErrorRetry())
                .proxy(settings.proxy())
                .environment(settings.environment())
                .build();
    }

    private static S3Settings storage(AwsBatchSettings settings) {
        return S3Settings.builder()
                .requesterPays(settings.requesterPays())
                .storageClass(settings.storageClass())
                .encryption(settings.storageEncryption())
                .kmsKey(settings.storageKmsKeyId())
                .acl(settings.objectAcl())
                .multipartThreshold(settings.multipartThreshold())
                .partSize(settings.minimumPartSize())
                .concurrency(settings.maxConcurrency())
                .build();
    }

    private static TransferSettings transfers(AwsBatchSettings settings) {
        return TransferSettings.builder()
                .cliPath(settings.cliPath())
                .attempts(settings.maxTransferAttempts())
                .delay(settings.delayBetweenAttempts())
                .parallel(settings.maxParallelTransfers())
                .retryMode(settings.retryMode())
                .endpoint(settings.endpoint())
                .pathStyle(settings.pathStyleAccess())
                .anonymous(settings.anonymous())
                .storage(storage(settings))
                .build();
    }

    private static JobSettings jobs(AwsBatchSettings settings) {
        return JobSettings.builder()
                .workRoot(settings.workRoot())
                .transfers(transfers(settings))
                .volumes(settings.volumes())
                .jobRole(settings.jobRole())
                .executionRole(settings.executionRole())
                .logsGroup(settings.logsGroup())
                .shareIdentifier(settings.shareIdentifier())
                .schedulingPriority(settings.schedulingPriority())
                .terminateUnschedulableJobs(settings.terminateUnschedulableJobs())
                .pollInterval(settings.pollInterval())
                .maxPollInterval(settings.maxPollInterval())
                .lostAfter(settings.lostAfter())
                .submitRate(settings.submitRate())
                .queueSize(settings.queueSize())
                .environment(settings.environment())
                .build();
    }
}
