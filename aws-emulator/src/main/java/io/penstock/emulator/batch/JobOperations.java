package io.penstock.emulator.batch;

import io.penstock.emulator.jobs.Jobs;
import java.util.Map;
import software.amazon.awssdk.services.batch.model.CancelJobRequest;
import software.amazon.awssdk.services.batch.model.CancelJobResponse;
import software.amazon.awssdk.services.batch.model.DescribeJobsRequest;
import software.amazon.awssdk.services.batch.model.GetJobQueueSnapshotRequest;
import software.amazon.awssdk.services.batch.model.ListJobsRequest;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;
import software.amazon.awssdk.services.batch.model.TerminateJobRequest;
import software.amazon.awssdk.services.batch.model.TerminateJobResponse;

/** The operations on jobs. */
final class JobOperations {

    private final Jobs jobs;
    private final SubmitJob submit;
    private final JobReads reads;

    JobOperations(Jobs jobs, SubmitJob submit, JobReads reads) {
        this.jobs = jobs;
        this.submit = submit;
        this.reads = reads;
    }

    void addTo(Map<String, Operation> table) {
        table.put("submitjob", Operation.of(SubmitJobRequest::builder, SubmitJobRequest.class, submit::submit));
        table.put(
                "describejobs", Operation.of(DescribeJobsRequest::builder, DescribeJobsRequest.class, reads::describe));
        table.put("listjobs", Operation.of(ListJobsRequest::builder, ListJobsRequest.class, reads::list));
        table.put(
                "getjobqueuesnapshot",
                Operation.of(GetJobQueueSnapshotRequest::builder, GetJobQueueSnapshotRequest.class, reads::snapshot));
        table.put(
                "canceljob",
                Operation.of(
                        CancelJobRequest::builder,
                        CancelJobRequest.class,
                        CancelJobResponse.builder().build(),
                        this::cancel));
        table.put(
                "terminatejob",
                Operation.of(
                        TerminateJobRequest::builder,
                        TerminateJobRequest.class,
                        TerminateJobResponse.builder().build(),
                        this::terminate));
    }

    /** Ending a job that is unknown or has ended succeeds, as in AWS. */
    private void cancel(CancelJobRequest request) {
        jobs.table()
                .find(Arns.nameOf(request.jobId()))
                .ifPresent(job -> jobs.scheduler().cancel(job, request.reason()));
    }

    private void terminate(TerminateJobRequest request) {
        jobs.table()
                .find(Arns.nameOf(request.jobId()))
                .ifPresent(job -> jobs.scheduler().terminate(job, request.reason()));
    }
}
