package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.launch.S3Staging;
import io.penstock.aws.settings.TransferSettings;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.task.InputContent;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.spi.FileStore;
import io.penstock.spi.launch.Launcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way of an attempt to its job: queue, inputs, launcher, job definition, submission. Thread-safe. */
final class Submission {
    private final BatchServices services;
    private final FileStore store;
    private final JobRequest request;
    private final TransferSettings transfers;
    private final JobDispatch dispatch;
    private final SubmissionWarnings warnings;

    Submission(
            BatchServices services,
            FileStore store,
            JobRequest request,
            TransferSettings transfers,
            JobDispatch dispatch) {
        this.services = services;
        this.store = store;
        this.request = request;
        this.transfers = transfers;
        this.dispatch = dispatch;
        this.warnings = new SubmissionWarnings(request.settings());
    }

    /** Submits; whatever happens, the attempt hears of it. */
    void run(BatchAttempt running) {
        try {
            if (running.isCancelled()) {
                running.completeAsCancelled();
            } else {
                submit(running);
            }
        } catch (PenstockException e) {
            running.refuse(e);
        } catch (RuntimeException e) {
            running.fail(new PenstockException(
                    ErrorCode.INTERNAL, "submitting " + running.attempt().taskName() + " failed: " + e, e));
        }
    }

    private void submit(BatchAttempt running) {
        TaskAttempt attempt = running.attempt();
        QueueReference queue = required(attempt.directives().queue(), "queue");
        ContainerReference container = required(attempt.directives().container(), "container");
        warnings.of(attempt).forEach(running::warn);
        boolean shared = services.queues().verify(queue, request.settings().platformType());
        warnings.of(queue, shared).forEach(running::warn);
        String launcher = launcher(attempt);
        String region = services.queues().region(queue);
        String definition = services.definitions().ensure(region, container, attempt.directives());
        dispatch.send(
                region, new ArrayAssembly.Member(running, request.of(attempt, queue, definition, shared), launcher));
    }

    private static <T> T required(Optional<T> directive, String name) {
        return directive.orElseThrow(
                () -> new PenstockException(ErrorCode.ARGUMENT, "executor awsbatch needs the directive " + name));
    }

    private String launcher(TaskAttempt attempt) {
        Map<FileLocation, InputContent> contents = new HashMap<>(attempt.contents());
        attempt.inputs().forEach(input -> contents.computeIfAbsent(input.location(), this::content));
        return new Launcher(new S3Staging(transfers, contents, this::files)).render(attempt);
    }

    private List<StoredFile> files(FileLocation directory) {
        return services.patience().call(() -> store.list(directory));
    }

    private InputContent content(FileLocation input) {
        StoredFile found = services.patience()
                .call(() -> store.stat(input))
                .orElseThrow(() ->
                        new PenstockException(ErrorCode.FILE_NOT_FOUND, "the input " + input + " does not exist"));
        if (!found.directory()) {
            return new InputContent(false, 1, found.size());
        }
        List<StoredFile> files =
                files(input).stream().filter(file -> !file.directory()).toList();
        return new InputContent(
                true, files.size(), files.stream().mapToLong(StoredFile::size).sum());
    }
}
