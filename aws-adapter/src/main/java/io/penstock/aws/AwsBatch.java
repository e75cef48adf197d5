package io.penstock.aws;

import io.penstock.api.PenstockException;
import io.penstock.aws.batch.BatchTaskExecutor;
import io.penstock.aws.batch.DefinitionCleanup;
import io.penstock.aws.client.AwsClients;
import io.penstock.aws.client.PatientFileStore;
import io.penstock.aws.diagnose.Diagnosis;
import io.penstock.aws.iam.Policies;
import io.penstock.aws.s3.S3FileStore;
import io.penstock.domain.diagnosis.Finding;
import io.penstock.domain.diagnosis.WorkloadNeeds;
import io.penstock.domain.queue.QueueReference;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

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

    /**
     * Returns an executor of the name {@code awsbatch} whose work directories lie in a store that its caller closes. It has
     * connections and credentials in common with a store of {@link #fileStore} for the same settings.
     */
    public static TaskExecutor executor(AwsBatchSettings settings, FileStore store) {
        return executor(settings, store, Clock.systemUTC());
    }

    /**
     * Returns such an executor.
     *
     * @param hears told, on any thread, what is waited for where AWS gives no answer at first
     */
    public static TaskExecutor executor(AwsBatchSettings settings, FileStore store, Consumer<String> hears) {
        AwsClients clients = clients(settings, store);
        clients.tell(hears);
        return new BatchTaskExecutor(settings, clients, store, Clock.systemUTC());
    }

    static TaskExecutor executor(AwsBatchSettings settings, FileStore store, Clock clock) {
        return new BatchTaskExecutor(settings, clients(settings, store), store, clock);
    }

    /** Two chains of credentials would both refresh a sign-in that may be refreshed only once. */
    private static AwsClients clients(AwsBatchSettings settings, FileStore store) {
        Optional<AwsClients> common =
                store instanceof PatientFileStore ours ? ours.clients(settings) : Optional.empty();
        return common.orElseGet(() -> new AwsClients(settings));
    }

    /** Returns the store of the scheme {@code s3}. */
    public static FileStore fileStore(AwsBatchSettings settings) {
        return fileStore(settings, silence -> {});
    }

    /**
     * Returns the store of the scheme {@code s3}.
     *
     * @param hears told, on any thread, what is waited for where AWS gives no answer at first
     */
    public static FileStore fileStore(AwsBatchSettings settings, Consumer<String> hears) {
        AwsClients clients = new AwsClients(settings, hears);
        return new PatientFileStore(new S3FileStore(clients, settings), clients);
    }

    /**
     * Finds job definitions that earlier runs registered and none used for a time; those of others are left alone.
     *
     * @param queues the job queues whose regions are looked at, besides the one of the settings
     * @param time how long nobody used them; days count
     * @param dryRun whether they are only told, not deregistered
     * @param done told of each region, and of the names with revisions found in it, as soon as it is done with
     */
    public static void cleanJobDefinitions(
            AwsBatchSettings settings,
            Collection<QueueReference> queues,
            Duration time,
            boolean dryRun,
            BiConsumer<String, List<String>> done) {
        try (AwsClients clients = new AwsClients(settings)) {
            DefinitionCleanup cleanup = new DefinitionCleanup(clients, settings, Clock.systemUTC());
            cleanup.regions(queues).forEach(region -> {
                List<String> names = dryRun ? cleanup.unused(region, time) : cleanup.deregister(region, time);
                done.accept(region, names);
            });
        }
    }

    /**
     * Looks at all that a workload needs in AWS. Blocks on the network; changes nothing but probe objects, which it deletes.
     *
     * @param findings told of each finding as soon as there is one
     */
    public static void diagnose(AwsBatchSettings settings, WorkloadNeeds needs, Consumer<Finding> findings) {
        try (AwsClients clients = new AwsClients(settings)) {
            new Diagnosis(settings, clients, Clock.systemUTC()).run(needs, findings);
        }
    }

    /**
     * Writes the least permissions that a workload needs in AWS, with the reason of each. Asks nobody but, for a region that is
     * configured nowhere, the instance this program runs on.
     *
     * @param account the account's twelve digits; empty to take it from an ARN of the configuration, if there is one
     * @param format {@code json}, {@code terraform} or {@code cloudformation}
     * @throws PenstockException with {@code ARGUMENT} if there is no such format, or the account is none
     */
    public static String policies(AwsBatchSettings settings, WorkloadNeeds needs, String account, String format) {
        try (AwsClients clients = new AwsClients(settings)) {
            return Policies.write(settings, needs, clients.regionIfKnown().orElse("*"), account, format);
        }
    }
}
