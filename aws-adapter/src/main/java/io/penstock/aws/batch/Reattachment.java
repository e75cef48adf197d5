package io.penstock.aws.batch;

import io.penstock.domain.queue.QueueReference;
import java.util.List;
import java.util.Optional;

/** Finds the job of an attempt that an earlier program submitted: by its id, by its name, by what it left. Thread-safe. */
final class Reattachment {
    private final BatchServices services;
    private final JobPoller poller;
    private final Completion completion;

    Reattachment(BatchServices services, JobPoller poller, Completion completion) {
        this.services = services;
        this.poller = poller;
        this.completion = completion;
    }

    /** Takes up an attempt; tells whether there is anything to take up. */
    boolean takeUp(BatchAttempt running, String token) {
        Optional<JobId> byId = JobId.parse(token).filter(this::isKnown);
        Optional<JobId> job = byId.or(() -> byName(running));
        if (job.isPresent()) {
            running.submitted(job.get(), byId.isEmpty());
            poller.watch(running, job.get());
            return true;
        }
        return completion.byMarker(running);
    }

    private boolean isKnown(JobId job) {
        return !services.patience()
                .call(() -> services.calls().describe(job.region(), List.of(job.id())))
                .isEmpty();
    }

    private Optional<JobId> byName(BatchAttempt running) {
        Optional<QueueReference> queue = running.attempt().directives().queue();
        return queue.flatMap(known -> services.submitter()
                .find(services.queues().region(known), known, running.attempt().jobName()));
    }
}
