package io.penstock.emulator.batch;

import io.penstock.emulator.fault.Faults;
import io.penstock.emulator.jobs.Job;
import io.penstock.emulator.jobs.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.batch.model.DescribeJobsRequest;
import software.amazon.awssdk.services.batch.model.DescribeJobsResponse;
import software.amazon.awssdk.services.batch.model.FrontOfQueueDetail;
import software.amazon.awssdk.services.batch.model.FrontOfQueueJobSummary;
import software.amazon.awssdk.services.batch.model.GetJobQueueSnapshotRequest;
import software.amazon.awssdk.services.batch.model.GetJobQueueSnapshotResponse;
import software.amazon.awssdk.services.batch.model.ListJobsRequest;
import software.amazon.awssdk.services.batch.model.ListJobsResponse;

/** The operations that look at jobs. Belongs to the job loop. */
final class JobReads {

    private static final int MOST_IDS = 100;
    private static final int SNAPSHOT = 100;

    private final Resources resources;
    private final Jobs jobs;
    private final Faults faults;
    private final Clock clock;
    private final JobDetails details;

    JobReads(Resources resources, Jobs jobs, Faults faults, Clock clock) {
        this.resources = resources;
        this.jobs = jobs;
        this.faults = faults;
        this.clock = clock;
        this.details = new JobDetails(resources.arns(), resources.tags());
    }

    /** Describes the jobs that are known; the others are simply absent. */
    DescribeJobsResponse describe(DescribeJobsRequest request) {
        if (request.jobs().size() > MOST_IDS) {
            throw BatchErrorException.invalid("Number of requested jobs exceeds the limit of " + MOST_IDS);
        }
        return DescribeJobsResponse.builder()
                .jobs(request.jobs().stream()
                        .distinct()
                        .flatMap(id -> jobs.table().find(Arns.nameOf(id)).stream())
                        .filter(this::isKnown)
                        .map(details::of)
                        .toList())
                .build();
    }

    ListJobsResponse list(ListJobsRequest request) {
        List<Job> candidates;
        if (request.arrayJobId() != null) {
            candidates =
                    jobs.table().find(request.arrayJobId()).map(Job::children).orElse(List.of());
        } else if (request.jobQueue() != null) {
            String queue = resources.queues().require(request.jobQueue()).jobQueueName();
            candidates = jobs.table()
                    .all()
                    .filter(job -> job.parent() == null && job.spec().queue().equals(queue))
                    .toList();
        } else {
            throw BatchErrorException.invalid(
                    "You must specify a job queue, an array job ID, or a multi-node parallel job ID");
        }
        return JobLists.answer(candidates.stream().filter(this::isKnown).toList(), request, resources.arns());
    }

    private boolean isKnown(Job job) {
        return !faults.isForgotten(job.id()) && !faults.isUnlisted(Duration.ofMillis(clock.millis() - job.createdAt()));
    }

    GetJobQueueSnapshotResponse snapshot(GetJobQueueSnapshotRequest request) {
        String queue = resources.queues().require(request.jobQueue()).jobQueueName();
        List<FrontOfQueueJobSummary> front = jobs.scheduler()
                .waiting(queue)
                .limit(SNAPSHOT)
                .map(job -> FrontOfQueueJobSummary.builder()
                        .jobArn(resources.arns().job(job.id()))
                        .earliestTimeAtPosition(job.runnableAt())
                        .build())
                .toList();
        return GetJobQueueSnapshotResponse.builder()
                .frontOfQueue(FrontOfQueueDetail.builder()
                        .jobs(front)
                        .lastUpdatedAt(clock.millis())
                        .build())
                .build();
    }
}
