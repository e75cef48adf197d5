package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.launch.S3Staging;
import io.penstock.aws.settings.TransferSettings;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.WorkFile;
import io.penstock.spi.FileStore;
import io.penstock.spi.launch.Launcher;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The way of an attempt to its job: queue, inputs, launcher, job definition, submission. Thread-safe. */
final class Submission {
    private final BatchServices services;
    private final FileStore store;
    private final JobPoller poller;
    private final JobRequest request;
    private final TransferSettings transfers;
    private final SubmissionWarnings warnings;

    Submission(
            BatchServices services, FileStore store, JobPoller poller, JobRequest request, TransferSettings transfers) {
        this.warnings = new SubmissionWarnings(request.settings());
        this.services = services;
        this.store = store;
        this.poller = poller;
        this.request = request;
        this.transfers = transfers;
    }

    /** Submits; whatever happens, the attempt hears of it. */
    void run(BatchAttempt running) {
        try {
            Optional<JobId> job = submit(running);
            if (job.isPresent()) {
                running.submitted(job.get(), true);
                poller.watch(running, job.get());
            } else if (!running.isDone()) {
                running.completeAsCancelled();
            }
        } catch (PenstockException e) {
            refused(running, e);
        } catch (RuntimeException e) {
            running.fail(new PenstockException(
                    ErrorCode.INTERNAL, "submitting " + running.attempt().taskName() + " failed: " + e, e));
        }
    }

    private Optional<JobId> submit(BatchAttempt running) {
        TaskAttempt attempt = running.attempt();
        QueueReference queue = required(attempt.directives().queue(), "queue");
        ContainerReference container = required(attempt.directives().container(), "container");
        if (running.isCancelled()) {
            return Optional.empty();
        }
        warnings.of(attempt).forEach(running::warn);
        boolean shared = services.queues().verify(queue);
        Map<FileLocation, StoredFile> inputs = inputs(attempt);
        String launcher = launcher(attempt, inputs);
        services.patience().call(() -> {
            store.write(attempt.workDirectory().resolve(WorkFile.LAUNCHER), launcher.getBytes(StandardCharsets.UTF_8));
            return launcher;
        });
        String region = services.queues().region(queue);
        String definition = services.definitions().ensure(region, container, attempt.directives());
        return services.submitter().submit(running, region, request.of(attempt, queue, definition, shared));
    }

    private static <T> T required(Optional<T> directive, String name) {
        return directive.orElseThrow(
                () -> new PenstockException(ErrorCode.ARGUMENT, "executor awsbatch needs the directive " + name));
    }

    private Map<FileLocation, StoredFile> inputs(TaskAttempt attempt) {
        Map<FileLocation, StoredFile> inputs = new HashMap<>();
        for (InputFile input : attempt.inputs()) {
            FileLocation location = input.location();
            inputs.computeIfAbsent(
                    location,
                    key -> services.patience()
                            .call(() -> store.stat(key))
                            .orElseThrow(() -> new PenstockException(
                                    ErrorCode.FILE_NOT_FOUND, "the input " + location + " does not exist")));
        }
        return inputs;
    }

    private String launcher(TaskAttempt attempt, Map<FileLocation, StoredFile> inputs) {
        return new Launcher(new S3Staging(transfers, inputs)).render(attempt);
    }

    private static void refused(BatchAttempt running, PenstockException e) {
        String said = String.valueOf(e.getMessage());
        String message = "process " + running.attempt().processName() + ": " + said;
        switch (e.code()) {
            case FILE_NOT_FOUND -> running.complete(TaskOutcome.failed(FailureClass.STAGING, said));
            case ARGUMENT -> running.complete(TaskOutcome.failed(FailureClass.SUBMISSION, said));
            case CANCELLED -> running.complete(TaskOutcome.failed(FailureClass.CANCELLED, said));
            default -> running.fail(new PenstockException(e.code(), message, e));
        }
    }
}
