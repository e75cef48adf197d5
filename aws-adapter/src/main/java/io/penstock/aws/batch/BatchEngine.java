package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.client.AwsClients;
import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.spi.AttemptObserver;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunningAttempt;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;

/** The working parts of the executor, made when the first attempt comes. Thread-safe. */
final class BatchEngine implements AutoCloseable {
    private static final int SUBMITTERS = 16;
    private static final int FINISHERS = 8;

    private final JobSettings settings;
    private final FileStore store;
    private final Clock clock;
    private final BatchServices services;
    private final Notices notices = new Notices();
    private final Ticker ticker;
    private final Grace grace;
    private final ArrayIndex index;
    private final Completion completion;
    private final JobPoller poller;
    private final Errands submitters = new Errands(WorkerThreads.start("penstock-batch-submit", SUBMITTERS));
    private final ExecutorService finishers = WorkerThreads.start("penstock-batch-finish", FINISHERS);
    private final OncePerKey<Boolean> roots = new OncePerKey<>();
    private final Terminations terminations;
    private final SubmissionDesk desk;

    BatchEngine(JobSettings settings, AwsClients clients, FileStore store, BatchServices.Time time) {
        this.settings = settings;
        this.store = store;
        this.ticker = time.ticker();
        this.clock = time.clock();
        this.services = BatchServices.of(new BatchCalls(clients), settings, store, time, clients.credentialWait());
        this.index = new ArrayIndex(store, services.patience(), this::workRoot);
        WorkFiles files = new WorkFiles(store);
        JobPlaces places = new JobPlaces(clients.containerHosts().orElse(null));
        JobEpilogue epilogue = new JobEpilogue(files, services.patience(), new LogTail(clients), places);
        this.completion = new Completion(files, services.patience(), epilogue, clock);
        clients.credentialWait().announceTo(notices::expired);
        this.grace = Grace.from(ticker, settings.lostAfter());
        this.poller = new JobPoller(services.calls(), settings, ticker, completion, finishers);
        this.terminations = new Terminations(services.calls(), services.patience(), ticker, finishers);
        this.desk = new SubmissionDesk(settings, services, store, index, this::dispatch);
    }

    /** Looks for the work root's bucket, the queue and a job definition of the user's own, each once. */
    void verify(TaskDirectives directives) {
        settings.workRoot().ifPresent(root -> roots.get(root.toString(), () -> isThere(root)));
        directives.queue().ifPresent(queue -> {
            boolean shared = services.queues().verify(queue, settings.platformType());
            if (shared && settings.shareIdentifier().isEmpty()) {
                throw JobRequest.withoutShare(queue);
            }
            String region = services.queues().region(queue);
            directives.container().ifPresent(container -> services.definitions().verify(region, container));
        });
    }

    private boolean isThere(FileLocation root) {
        try {
            return services.patience().call(() -> store.children(root) != null);
        } catch (PenstockException e) {
            throw e.code() == ErrorCode.RESOURCE_NOT_FOUND
                            && settings.workRootOrigin().isPresent()
                    ? new PenstockException(
                            e.code(),
                            e.getMessage() + " (work directory set at "
                                    + settings.workRootOrigin().get() + ")",
                            e)
                    : e;
        }
    }

    RunningAttempt submit(TaskAttempt attempt, AttemptObserver observer) {
        BatchAttempt running = new BatchAttempt(attempt, observer, clock, terminations::end);
        notices.by(running);
        submitters.add(() -> desk.submit(running), running::abandon);
        return running;
    }

    CompletionStage<Optional<RunningAttempt>> reattach(TaskAttempt attempt, String token, AttemptObserver observer) {
        BatchAttempt running = new BatchAttempt(attempt, observer, clock, terminations::end);
        notices.by(running);
        Reattachment reattachment = new Reattachment(services, index, poller, completion, grace);
        CompletableFuture<Optional<RunningAttempt>> found = new CompletableFuture<>();
        submitters.add(
                () -> {
                    try {
                        boolean isFound = reattachment.takeUp(running, token);
                        if (!isFound) {
                            notices.without(running);
                        }
                        found.complete(isFound ? Optional.of(running) : Optional.empty());
                    } catch (RuntimeException | Error e) {
                        notices.without(running);
                        found.completeExceptionally(e);
                    }
                },
                () -> found.completeExceptionally(new PenstockException(
                        ErrorCode.CANCELLED,
                        "the executor was closed before " + attempt.taskName() + " was taken up")));
        return found;
    }

    private JobDispatch dispatch(LauncherFiles launchers) {
        SubmittedJobs submitted = new Submitted();
        ArraySubmission arrays =
                new ArraySubmission(services.submitter(), launchers, new ArrayAssembly(ticker), submitters, submitted);
        return new JobDispatch(services.submitter(), launchers, arrays, submitted);
    }

    private FileLocation workRoot() {
        return settings.workRoot()
                .orElseThrow(() -> new PenstockException(
                        ErrorCode.CONFIGURATION, "executor awsbatch needs a work directory in S3"));
    }

    @Override
    public void close() {
        poller.close();
        desk.close();
        submitters.close();
        finishers.shutdownNow();
    }

    /** From here on a job is observed. */
    private final class Submitted implements SubmittedJobs {
        @Override
        public void job(BatchAttempt attempt, JobId job) {
            attempt.submitted(job, true);
            poller.watch(attempt, job);
        }

        @Override
        public void array(JobId array, List<BatchAttempt> children) {
            terminations.submitted(array, children);
        }
    }
}
