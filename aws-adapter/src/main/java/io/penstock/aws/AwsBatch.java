package io.penstock.aws;

import io.penstock.aws.batch.BatchTaskExecutor;
import io.penstock.aws.batch.DefinitionCleanup;
import io.penstock.aws.client.AwsClients;
import io.penstock.aws.client.PatientFileStore;
import io.penstock.aws.s3.S3FileStore;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

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
        return new BatchTaskExecutor(settings, new AwsClients(settings), store, clock);
    }

    /** Returns the store of the scheme {@code s3}. */
    public static FileStore fileStore(AwsBatchSettings settings) {
        return new PatientFileStore(new S3FileStore(new AwsClients(settings), settings));
    }

    /**
     * Finds job definitions that earlier runs registered and none used for a time; those of others are left alone.
     *
     * @param time how long nobody used them; days count
     * @param dryRun whether they are only returned, not deregistered
     * @return their names with revisions
     */
    public static List<String> cleanJobDefinitions(AwsBatchSettings settings, Duration time, boolean dryRun) {
        return cleanJobDefinitions(settings, time, dryRun, Clock.systemUTC());
    }

    static List<String> cleanJobDefinitions(AwsBatchSettings settings, Duration time, boolean dryRun, Clock clock) {
        try (AwsClients clients = new AwsClients(settings)) {
            DefinitionCleanup cleanup = new DefinitionCleanup(clients, settings, clock);
            return dryRun ? cleanup.unused(time) : cleanup.deregister(time);
        }
    }
}
