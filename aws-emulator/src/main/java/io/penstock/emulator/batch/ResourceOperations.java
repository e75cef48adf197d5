package io.penstock.emulator.batch;

import io.penstock.emulator.jobs.Job;
import io.penstock.emulator.jobs.Jobs;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.batch.model.CreateComputeEnvironmentRequest;
import software.amazon.awssdk.services.batch.model.CreateJobQueueRequest;
import software.amazon.awssdk.services.batch.model.DeleteComputeEnvironmentRequest;
import software.amazon.awssdk.services.batch.model.DeleteComputeEnvironmentResponse;
import software.amazon.awssdk.services.batch.model.DeleteJobQueueRequest;
import software.amazon.awssdk.services.batch.model.DeleteJobQueueResponse;
import software.amazon.awssdk.services.batch.model.DeregisterJobDefinitionRequest;
import software.amazon.awssdk.services.batch.model.DeregisterJobDefinitionResponse;
import software.amazon.awssdk.services.batch.model.DescribeComputeEnvironmentsRequest;
import software.amazon.awssdk.services.batch.model.DescribeJobDefinitionsRequest;
import software.amazon.awssdk.services.batch.model.DescribeJobQueuesRequest;
import software.amazon.awssdk.services.batch.model.JobQueueDetail;
import software.amazon.awssdk.services.batch.model.RegisterJobDefinitionRequest;
import software.amazon.awssdk.services.batch.model.UpdateComputeEnvironmentRequest;
import software.amazon.awssdk.services.batch.model.UpdateComputeEnvironmentResponse;
import software.amazon.awssdk.services.batch.model.UpdateJobQueueRequest;
import software.amazon.awssdk.services.batch.model.UpdateJobQueueResponse;

/** The operations on compute environments, job queues and job definitions. */
final class ResourceOperations {

    private final Resources resources;
    private final Jobs jobs;

    ResourceOperations(Resources resources, Jobs jobs) {
        this.resources = resources;
        this.jobs = jobs;
    }

    void addTo(Map<String, Operation> table) {
        environments(table);
        queues(table);
        definitions(table);
    }

    private void environments(Map<String, Operation> table) {
        ComputeEnvironments environments = resources.environments();
        table.put(
                "createcomputeenvironment",
                Operation.of(
                        CreateComputeEnvironmentRequest::builder,
                        CreateComputeEnvironmentRequest.class,
                        environments::create));
        table.put(
                "describecomputeenvironments",
                Operation.of(
                        DescribeComputeEnvironmentsRequest::builder,
                        DescribeComputeEnvironmentsRequest.class,
                        environments::describe));
        table.put(
                "updatecomputeenvironment",
                Operation.of(
                        UpdateComputeEnvironmentRequest::builder, UpdateComputeEnvironmentRequest.class, this::update));
        table.put(
                "deletecomputeenvironment",
                Operation.of(
                        DeleteComputeEnvironmentRequest::builder,
                        DeleteComputeEnvironmentRequest.class,
                        DeleteComputeEnvironmentResponse.builder().build(),
                        this::delete));
    }

    private void queues(Map<String, Operation> table) {
        JobQueues queues = resources.queues();
        table.put(
                "createjobqueue",
                Operation.of(CreateJobQueueRequest::builder, CreateJobQueueRequest.class, queues::create));
        table.put(
                "describejobqueues",
                Operation.of(DescribeJobQueuesRequest::builder, DescribeJobQueuesRequest.class, queues::describe));
        table.put(
                "updatejobqueue",
                Operation.of(UpdateJobQueueRequest::builder, UpdateJobQueueRequest.class, this::update));
        table.put(
                "deletejobqueue",
                Operation.of(
                        DeleteJobQueueRequest::builder,
                        DeleteJobQueueRequest.class,
                        DeleteJobQueueResponse.builder().build(),
                        this::delete));
    }

    private void definitions(Map<String, Operation> table) {
        JobDefinitions definitions = resources.definitions();
        table.put(
                "registerjobdefinition",
                Operation.of(
                        RegisterJobDefinitionRequest::builder,
                        RegisterJobDefinitionRequest.class,
                        definitions::register));
        table.put(
                "describejobdefinitions",
                Operation.of(
                        DescribeJobDefinitionsRequest::builder,
                        DescribeJobDefinitionsRequest.class,
                        definitions::describe));
        table.put(
                "deregisterjobdefinition",
                Operation.of(
                        DeregisterJobDefinitionRequest::builder,
                        DeregisterJobDefinitionRequest.class,
                        DeregisterJobDefinitionResponse.builder().build(),
                        definitions::deregister));
    }

    private UpdateComputeEnvironmentResponse update(UpdateComputeEnvironmentRequest request) {
        UpdateComputeEnvironmentResponse response = resources.environments().update(request);
        jobs.settleSoon();
        return response;
    }

    private UpdateJobQueueResponse update(UpdateJobQueueRequest request) {
        UpdateJobQueueResponse response = resources.queues().update(request);
        jobs.settleSoon();
        return response;
    }

    /** Deleting what is not there succeeds, as in AWS. */
    private void delete(DeleteComputeEnvironmentRequest request) {
        resources.environments().find(request.computeEnvironment()).ifPresent(environment -> {
            if (resources.queues().use(environment)) {
                throw BatchErrorException.client("Cannot delete, found existing JobQueue relationship");
            }
            resources.environments().delete(environment);
        });
    }

    private void delete(DeleteJobQueueRequest request) {
        resources.queues().detail(request.jobQueue()).ifPresent(this::delete);
    }

    private void delete(JobQueueDetail queue) {
        resources.queues().delete(queue);
        List<Job> orphans = jobs.table()
                .all()
                .filter(job -> job.parent() == null
                        && !job.isDone()
                        && job.spec().queue().equals(queue.jobQueueName()))
                .toList();
        orphans.forEach(job -> jobs.scheduler().terminate(job, "Job queue deleted"));
    }
}
