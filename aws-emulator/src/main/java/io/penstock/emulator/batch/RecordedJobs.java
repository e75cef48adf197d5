package io.penstock.emulator.batch;

import io.penstock.emulator.jobs.Attempt;
import io.penstock.emulator.jobs.Job;
import io.penstock.emulator.jobs.JobJournal;
import io.penstock.emulator.jobs.JobSpec;
import io.penstock.emulator.jobs.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.batch.model.AttemptDetail;
import software.amazon.awssdk.services.batch.model.JobDefinition;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;

/** Writes jobs down, as the request that made each and how far it has come, and reads them back. */
final class RecordedJobs implements JobJournal {

    private static final Logger log = LoggerFactory.getLogger(RecordedJobs.class);
    private static final String REQUEST = "job";
    private static final String PROGRESS = "progress";

    /** What AWS promises, and no more. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final Memory memory;
    private final Resources resources;
    private final JobDetails details;

    RecordedJobs(Memory memory, Resources resources) {
        this.memory = memory;
        this.resources = resources;
        this.details = new JobDetails(resources.arns(), resources.tags());
    }

    @Override
    public void submitted(Job job) {
        JobSpec spec = job.spec();
        // A name alone may mean another revision by the time it is read back.
        SubmitJobRequest request = spec.request().toBuilder()
                .jobDefinition(spec.definition().jobDefinitionArn())
                .jobQueue(spec.queue())
                .build();
        memory.keep(REQUEST, job.id(), request);
        memory.keep(PROGRESS, job.id(), details.progress(job));
    }

    @Override
    public void changed(Job job) {
        try {
            memory.keep(PROGRESS, job.id(), details.progress(job));
        } catch (RuntimeException e) {
            log.warn("cannot write down how far a job has come [job={}]", job.id(), e);
        }
    }

    /** Returns the jobs that an earlier Batch knew, without the children of arrays, oldest first. */
    List<Job> recall() {
        Map<String, JobDetail> progress = memory.recall(PROGRESS, JobDetail.class, JobDetail::builder);
        long oldest = memory.clock().millis() - KEPT.toMillis();
        return memory.recall(REQUEST, SubmitJobRequest.class, SubmitJobRequest::builder).entrySet().stream()
                .flatMap(entry -> job(entry.getKey(), entry.getValue(), progress).stream())
                .filter(job -> isKept(job, oldest))
                .toList();
    }

    private boolean isKept(Job job, long oldest) {
        Long stopped = job.isDone() ? job.stoppedAt() : null;
        if (stopped == null || stopped >= oldest) {
            return true;
        }
        memory.drop(REQUEST, job.id());
        memory.drop(PROGRESS, job.id());
        job.children().forEach(child -> memory.drop(PROGRESS, child.id()));
        resources.tags().delete(resources.arns().job(job.id()));
        return false;
    }

    private Optional<Job> job(String id, SubmitJobRequest request, Map<String, JobDetail> progress) {
        Optional<JobDefinition> definition = resources.definitions().find(request.jobDefinition());
        JobDetail known = progress.get(id);
        if (definition.isEmpty() || known == null) {
            return Optional.empty();
        }
        JobSpec spec = new JobSpec(
                id, request.jobQueue(), request, definition.get(), Overrides.apply(definition.get(), request));
        Job job = new Job(spec, SubmitJob.arraySize(request), known.createdAt()).at(progress(known));
        for (Job child : job.children()) {
            JobDetail ofChild = progress.get(child.id());
            if (ofChild != null) {
                child.at(progress(ofChild));
            }
        }
        return Optional.of(job);
    }

    private static Progress progress(JobDetail detail) {
        return new Progress(
                Objects.requireNonNull(detail.status(), "status"),
                detail.statusReason(),
                detail.startedAt(),
                detail.stoppedAt(),
                detail.attempts().stream().map(RecordedJobs::attempt).toList(),
                run(detail),
                Boolean.TRUE.equals(detail.isCancelled()),
                Boolean.TRUE.equals(detail.isTerminated()));
    }

    private static Progress.@Nullable Run run(JobDetail detail) {
        return detail.container() == null || detail.container().taskArn() == null
                ? null
                : new Progress.Run(
                        Arns.taskId(detail.container().taskArn()),
                        detail.container().logStreamName());
    }

    private static Attempt attempt(AttemptDetail detail) {
        return new Attempt(
                Arns.taskId(detail.container().taskArn()),
                detail.container().logStreamName(),
                detail.startedAt(),
                detail.stoppedAt(),
                detail.container().exitCode(),
                detail.container().reason(),
                detail.statusReason());
    }
}
