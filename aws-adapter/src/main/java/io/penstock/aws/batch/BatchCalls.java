package io.penstock.aws.batch;

import io.penstock.aws.client.AwsClients;
import io.penstock.aws.client.AwsErrors;
import io.penstock.aws.client.DefinitionLookup;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.batch.model.JobDefinition;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.JobQueueDetail;
import software.amazon.awssdk.services.batch.model.JobSummary;
import software.amazon.awssdk.services.batch.model.KeyValuesPair;
import software.amazon.awssdk.services.batch.model.RegisterJobDefinitionRequest;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;

/** The requests to Batch that the executor makes; no exception of the SDK gets out. Thread-safe. */
final class BatchCalls {
    private final AwsClients clients;

    BatchCalls(AwsClients clients) {
        this.clients = clients;
    }

    /** Returns the region of everything that names none itself. */
    String region() {
        return clients.region();
    }

    /** Returns a region with the address that is asked in place of AWS's own, if there is one. */
    String where(String region) {
        return clients.where(region);
    }

    /** Returns the address that jobs find S3 at, where it is not that of AWS. */
    Optional<URI> jobEndpoint() {
        return clients.jobEndpoint();
    }

    Optional<JobQueueDetail> queue(String region, String nameOrArn) {
        return call(
                region,
                "look up job queue " + nameOrArn,
                batch -> batch.describeJobQueues(request -> request.jobQueues(nameOrArn)).jobQueues().stream()
                        .findFirst());
    }

    /**
     * Returns the first active revision of a job definition, by its name, {@code name:revision} or ARN: of equal ones all who look
     * choose the same.
     */
    Optional<JobDefinition> activeDefinition(String region, String reference) {
        return call(
                region,
                "look up job definition " + reference,
                batch -> DefinitionLookup.active(batch, reference).stream()
                        .min(Comparator.comparing(JobDefinition::revision)));
    }

    /** Returns all active revisions of all job definitions. */
    List<JobDefinition> activeDefinitions(String region) {
        return call(
                region,
                "list job definitions",
                batch ->
                        batch
                                .describeJobDefinitionsPaginator(request -> request.status("ACTIVE"))
                                .jobDefinitions()
                                .stream()
                                .toList());
    }

    String register(String region, RegisterJobDefinitionRequest request) {
        return call(region, "register job definition " + request.jobDefinitionName(), batch -> {
            var answer = batch.registerJobDefinition(request);
            return answer.jobDefinitionName() + ":" + answer.revision();
        });
    }

    void deregister(String region, JobDefinition definition) {
        call(
                region,
                "deregister job definition " + definition.jobDefinitionName() + ":" + definition.revision(),
                batch ->
                        batch.deregisterJobDefinition(request -> request.jobDefinition(definition.jobDefinitionArn())));
    }

    void tag(String region, String arn, Map<String, String> tags) {
        call(
                region,
                "tag " + arn,
                batch -> batch.tagResource(request -> request.resourceArn(arn).tags(tags)));
    }

    /** Submits a job by one request: a second one could make a second job. */
    JobId submit(String region, SubmitJobRequest request) {
        String doing = "submit job " + request.jobName() + " to job queue " + request.jobQueue();
        try {
            return new JobId(
                    region, clients.batchOnce(region).submitJob(request).jobId());
        } catch (SdkException e) {
            throw AwsErrors.translate(e, doing, clients.where(region));
        }
    }

    /** Returns what Batch says of up to a hundred jobs; those it does not know are left out. */
    List<JobDetail> describe(String region, Collection<String> ids) {
        return call(
                region,
                "look at jobs",
                batch -> batch.describeJobs(request -> request.jobs(ids)).jobs());
    }

    /** Returns the newest job of a queue with exactly this name. */
    Optional<JobId> findByName(String region, String queue, String name) {
        return listByName(region, queue, name).stream()
                .filter(job -> job.jobName().equals(name))
                .findFirst()
                .map(job -> new JobId(region, job.jobId()));
    }

    /** Returns the jobs of a queue with a name, which may end in {@code *}; the newest first. Children of arrays are not among them. */
    List<JobSummary> listByName(String region, String queue, String name) {
        KeyValuesPair filter =
                KeyValuesPair.builder().name("JOB_NAME").values(name).build();
        return call(
                region,
                "look for job " + name + " in job queue " + queue,
                batch ->
                        batch
                                .listJobsPaginator(
                                        request -> request.jobQueue(queue).filters(filter))
                                .jobSummaryList()
                                .stream()
                                .sorted(Comparator.comparing(
                                                (JobSummary job) -> job.createdAt() == null ? 0L : job.createdAt())
                                        .reversed())
                                .toList());
    }

    void terminate(JobId job, String reason) {
        call(
                job.region(),
                "terminate job " + job.id(),
                batch -> batch.terminateJob(request -> request.jobId(job.id()).reason(reason)));
    }

    private <T> T call(String region, String doing, Function<BatchClient, T> request) {
        try {
            return request.apply(clients.batch(region));
        } catch (SdkException e) {
            throw AwsErrors.translate(e, doing, clients.where(region));
        }
    }
}
