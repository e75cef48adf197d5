package io.penstock.aws.batch;

import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.task.TaskAttempt;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.batch.model.JobSummary;

/** Finds the job of an attempt that an earlier program submitted: by its id, by its name, by what it left. Thread-safe. */
final class Reattachment {
    private final BatchServices services;
    private final ArrayIndex index;
    private final JobPoller poller;
    private final Completion completion;
    private final Grace grace;

    Reattachment(BatchServices services, ArrayIndex index, JobPoller poller, Completion completion, Grace grace) {
        this.services = services;
        this.index = index;
        this.poller = poller;
        this.completion = completion;
        this.grace = grace;
    }

    /** Takes up an attempt; tells whether there is anything to take up. Looks again for a while before it says no. */
    boolean takeUp(BatchAttempt running, String token) {
        // The launcher is written just before the job is submitted.
        if (token.isEmpty() && !completion.hasLauncher(running)) {
            return false;
        }
        Backoff backoff = grace.backoff();
        while (true) {
            boolean lastLook = grace.isOver();
            Optional<JobId> job = JobId.parse(token).filter(this::isKnown).or(() -> byName(running));
            if (job.isPresent()) {
                running.submitted(job.get(), true);
                poller.watch(running, job.get());
                return true;
            }
            if (completion.byMarker(running)) {
                return true;
            }
            if (lastLook) {
                return false;
            }
            backoff.pause();
        }
    }

    private boolean isKnown(JobId job) {
        return !services.patience()
                .call(() -> services.calls().describe(job.region(), List.of(job.id())))
                .isEmpty();
    }

    private Optional<JobId> byName(BatchAttempt running) {
        Optional<QueueReference> queue = running.attempt().directives().queue();
        return queue.flatMap(known -> {
            String region = services.queues().region(known);
            return services.submitter()
                    .find(region, known, running.attempt().jobName())
                    .or(() -> inArray(region, known, running.attempt()));
        });
    }

    /** A child has no name of its own, but its array's launcher says which directory is whose. */
    private Optional<JobId> inArray(String region, QueueReference queue, TaskAttempt attempt) {
        if (ArraySize.of(attempt.directives()).isEmpty()) {
            return Optional.empty();
        }
        String names = ArrayIndex.prefix(attempt.processName()) + "*";
        for (JobSummary array :
                services.patience().call(() -> services.calls().listByName(region, queue.text(), names))) {
            OptionalInt child = index.find(array.jobName(), attempt);
            if (child.isPresent()) {
                return Optional.of(new JobId(region, array.jobId()).child(child.getAsInt()))
                        .filter(this::isKnown);
            }
        }
        return Optional.empty();
    }
}
