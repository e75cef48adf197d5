package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.launch.ContainerCommand;
import io.penstock.aws.settings.JobSettings;
import io.penstock.aws.settings.TransferSettings;
import io.penstock.spi.FileStore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Has what submitting takes, from the first attempt on. Thread-safe. */
final class SubmissionDesk implements AutoCloseable {
    private final JobSettings settings;
    private final BatchServices services;
    private final FileStore store;
    private final ArrayIndex index;
    private final Function<LauncherFiles, JobDispatch> dispatches;
    private @Nullable Submission submission;
    private @Nullable JobDispatch dispatch;

    /**
     * Creates a desk.
     *
     * @param dispatches makes the one that sends jobs with their launchers
     */
    SubmissionDesk(
            JobSettings settings,
            BatchServices services,
            FileStore store,
            ArrayIndex index,
            Function<LauncherFiles, JobDispatch> dispatches) {
        this.settings = settings;
        this.services = services;
        this.store = store;
        this.index = index;
        this.dispatches = dispatches;
    }

    /** Submits; whatever happens, the attempt hears of it. */
    void submit(BatchAttempt attempt) {
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
            JobDispatch sending = dispatches.apply(new LauncherFiles(store, services.patience(), index, command));
            dispatch = sending;
            known = new Submission(services, store, new JobRequest(settings, command), transfers, sending);
            submission = known;
        }
        return known;
    }

    /** Gives up what waits to go together. */
    @Override
    public synchronized void close() {
        if (dispatch != null) {
            dispatch.close();
        }
    }
}
