package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.client.AwsClients;
import io.penstock.aws.client.ExpiredCredentials;
import io.penstock.aws.launch.ContainerCommand;
import io.penstock.aws.settings.JobSettings;
import io.penstock.aws.settings.TransferSettings;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.spi.AttemptObserver;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunningAttempt;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The working parts of the executor, made when the first attempt comes. Thread-safe. */
final class BatchEngine implements AutoCloseable {
    private static final int SUBMITTERS = 16;
    private static final int FINISHERS = 8;
    private static final Logger log = LoggerFactory.getLogger(BatchEngine.class);

    private final JobSettings settings;
    private final FileStore store;
    private final Clock clock;
    private final BatchServices services;
    private final Notices notices = new Notices();
    private final Ticker ticker = Ticker.system();
    private final Grace grace;
    private final ArrayIndex index;
    private final Completion completion;
    private final JobPoller poller;
    private final Errands submitters = new Errands(WorkerThreads.start("penstock-batch-submit", SUBMITTERS));
    private final ExecutorService finishers = WorkerThreads.start("penstock-batch-finish", FINISHERS);
    private final OncePerKey<Boolean> roots = new OncePerKey<>();
    private @Nullable Submission submission;
    private @Nullable JobDispatch dispatch;

    BatchEngine(JobSettings settings, AwsClients clients, FileStore store, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
        this.services = BatchServices.of(
                new BatchCalls(clients),
                settings,
                store,
                new BatchServices.Time(ticker, clock),
                clients.credentialWait());
        this.index = new ArrayIndex(store, services.patience(), this::workRoot);
        WorkFiles files = new WorkFiles(store);
        JobPlaces places = new JobPlaces(clients.containerHosts().orElse(null));
        JobEpilogue epilogue = new JobEpilogue(files, services.patience(), new LogTail(clients), places);
        this.completion = new Completion(files, services.patience(), epilogue, clock);
        clients.credentialWait().announceTo(notices::expired);
        this.grace = Grace.from(ticker, settings.lostAfter());
        this.poller = new JobPoller(services.calls(), settings, ticker, completion, finishers);
    }

    /** Looks for the work root's bucket, the queue and a job definition of the user's own, each once. */
    void verify(TaskDirectives directives) {
        settings.workRoot()
                .ifPresent(root ->
                        roots.get(root.toString(), () -> services.patience().call(() -> store.children(root) != null)));
        directives.queue().ifPresent(queue -> {
            boolean shared = services.queues().verify(queue);
            if (shared && settings.shareIdentifier().isEmpty()) {
                throw JobRequest.withoutShare(queue);
            }
            String region = services.queues().region(queue);
            directives.container().ifPresent(container -> services.definitions().verify(region, container));
        });
    }

    RunningAttempt submit(TaskAttempt attempt, AttemptObserver observer) {
        BatchAttempt running = new BatchAttempt(attempt, observer, clock, this::terminate);
        notices.by(running);
        submitters.add(() -> run(running), running::abandon);
        return running;
    }

    CompletionStage<Optional<RunningAttempt>> reattach(TaskAttempt attempt, String token, AttemptObserver observer) {
        BatchAttempt running = new BatchAttempt(attempt, observer, clock, this::terminate);
        notices.by(running);
        Reattachment reattachment = new Reattachment(services, index, poller, completion, grace);
        CompletableFuture<Optional<RunningAttempt>> found = new CompletableFuture<>();
        submitters.add(
                () -> {
                    try {
                        found.complete(reattachment.takeUp(running, token) ? Optional.of(running) : Optional.empty());
                    } catch (RuntimeException | Error e) {
                        found.completeExceptionally(e);
                    }
                },
                () -> found.completeExceptionally(new PenstockException(
                        ErrorCode.CANCELLED,
                        "the executor was closed before " + attempt.taskName() + " was taken up")));
        return found;
    }

    private void run(BatchAttempt attempt) {
        try {
            submission().run(attempt);
        } catch (PenstockException e) {
            attempt.fail(e);
        } catch (RuntimeException | Error e) {
            // Whatever it is, somebody waits for this attempt.
            attempt.fail(new PenstockException(ErrorCode.INTERNAL, "submitting failed: " + e, e));
        }
    }

    /** Made with the first attempt, for the region may have to be asked for. */
    private synchronized Submission submission() {
        Submission known = submission;
        if (known == null) {
            TransferSettings transfers = TransferSettings.builder()
                    .from(settings)
                    .region(services.calls().region())
                    .endpoint(services.calls().jobEndpoint())
                    .build();
            ContainerCommand command = new ContainerCommand(transfers);
            JobRequest request = new JobRequest(settings, command);
            LauncherFiles launchers = new LauncherFiles(store, services.patience(), index, command);
            JobDispatch sending = new JobDispatch(services.submitter(), launchers, arrays(launchers), this::submitted);
            dispatch = sending;
            known = new Submission(services, store, request, transfers, sending);
            submission = known;
        }
        return known;
    }

    private ArraySubmission arrays(LauncherFiles launchers) {
        return new ArraySubmission(
                services.submitter(), launchers, new ArrayAssembly(ticker), submitters, this::submitted);
    }

    private FileLocation workRoot() {
        return settings.workRoot()
                .orElseThrow(() -> new PenstockException(
                        ErrorCode.CONFIGURATION, "executor awsbatch needs a work directory in S3"));
    }

    private void submitted(BatchAttempt attempt, JobId job) {
        attempt.submitted(job, true);
        poller.watch(attempt, job);
    }

    private void terminate(BatchAttempt attempt) {
        if (attempt.isCancelled()) {
            notices.end();
        }
        String reason = attempt.cancelReason().or(attempt::hopeless).orElse("cancelled");
        try {
            attempt.job().ifPresent(job -> finishers.execute(() -> terminate(attempt, job, reason)));
        } catch (RejectedExecutionException e) {
            log.debug("the executor is closed; its jobs are left to themselves", e);
        }
    }

    private void terminate(BatchAttempt attempt, JobId job, String reason) {
        try {
            services.patience().call(() -> {
                services.calls().terminate(job, reason);
                return job;
            });
        } catch (PenstockException e) {
            Optional<String> remedy = ExpiredCredentials.remedy(e);
            if (remedy.isPresent()) {
                attempt.leave(remedy.get());
                return;
            }
            // The job's own end is still observed; only if it never ends does anybody wait.
            attempt.warn("job " + job.id() + " of " + attempt.attempt().taskName()
                    + " could not be ended, and is waited for: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        poller.close();
        endGathering();
        submitters.close();
        finishers.shutdownNow();
    }

    private synchronized void endGathering() {
        if (dispatch != null) {
            dispatch.close();
        }
    }
}
