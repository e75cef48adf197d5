package io.penstock.aws.batch;

import io.penstock.api.PenstockException;
import io.penstock.aws.client.AwsClients;
import io.penstock.aws.settings.JobSettings;
import io.penstock.aws.settings.PlatformType;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.spi.AttemptObserver;
import io.penstock.spi.ExecutorCapabilities;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunningAttempt;
import io.penstock.spi.TaskExecutor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Runs attempts as jobs of AWS Batch. Thread-safe; asks AWS nothing before something is to be verified or submitted. */
public final class BatchTaskExecutor implements TaskExecutor {
    private static final Set<String> IGNORED = Set.of(
            "clusterOptions",
            "conda",
            "machineType",
            "maxSubmitAwait",
            "penv",
            "pod",
            "scratch",
            "secret",
            "spack",
            "stageInMode",
            "stageOutMode");
    private static final Set<String> OF_FARGATE = Set.of("arch", "disk");

    private final JobSettings settings;
    private final AwsClients clients;
    private final SdkAutoCloseable lease;
    private final FileStore store;
    private final Clock clock;
    private final DirectiveChecks checks;
    private @Nullable BatchEngine engine;

    /**
     * Creates an executor.
     *
     * @param clients shared until the executor is closed
     * @param store where work directories lie; left open
     */
    public BatchTaskExecutor(JobSettings settings, AwsClients clients, FileStore store, Clock clock) {
        this.settings = settings;
        this.clients = clients;
        this.lease = clients.lease();
        this.store = store;
        this.clock = clock;
        this.checks = new DirectiveChecks(settings);
    }

    @Override
    public String name() {
        return "awsbatch";
    }

    @Override
    public ExecutorCapabilities capabilities() {
        ExecutorCapabilities.Builder capabilities = ExecutorCapabilities.builder()
                .addReadableSchemes("s3")
                .queueSize(settings.queueSize())
                .ignoredDirectives(IGNORED);
        if (settings.platformType() == PlatformType.EC2) {
            capabilities.addAllIgnoredDirectives(OF_FARGATE);
        }
        return capabilities.build();
    }

    @Override
    public Optional<FileLocation> workRoot() {
        return settings.workRoot();
    }

    @Override
    public String describeRoute(TaskDirectives directives) {
        return directives
                .queue()
                .map(queue -> "queue " + queue.name()
                        + queue.region()
                                .or(this::region)
                                .map(region -> ", region " + clients.where(region))
                                .orElse(""))
                .orElse("");
    }

    private Optional<String> region() {
        try {
            return Optional.of(clients.region());
        } catch (PenstockException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> check(TaskDirectives directives) {
        return checks.problems(directives);
    }

    @Override
    public void verify(TaskDirectives directives) {
        engine().verify(directives);
    }

    @Override
    public Map<String, String> translate(TaskDirectives directives) {
        return new DirectiveTranslation(directives, settings).toMap();
    }

    @Override
    public RunningAttempt submit(TaskAttempt attempt, AttemptObserver observer) {
        return engine().submit(attempt, observer);
    }

    @Override
    public CompletionStage<Optional<RunningAttempt>> reattach(
            TaskAttempt attempt, String token, AttemptObserver observer) {
        return engine().reattach(attempt, token, observer);
    }

    private synchronized BatchEngine engine() {
        BatchEngine known = engine;
        if (known == null) {
            known = new BatchEngine(settings, clients, store, new BatchServices.Time(Ticker.system(), clock));
            engine = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        if (engine != null) {
            engine.close();
        }
        lease.close();
    }
}
