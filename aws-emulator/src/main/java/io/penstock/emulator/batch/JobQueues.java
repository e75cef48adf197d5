package io.penstock.emulator.batch;

import io.penstock.emulator.jobs.QueueLookup;
import io.penstock.emulator.jobs.QueueView;
import io.penstock.emulator.jobs.QueueView.EnvironmentView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.batch.model.CEState;
import software.amazon.awssdk.services.batch.model.ComputeEnvironmentDetail;
import software.amazon.awssdk.services.batch.model.ComputeEnvironmentOrder;
import software.amazon.awssdk.services.batch.model.CreateJobQueueRequest;
import software.amazon.awssdk.services.batch.model.CreateJobQueueResponse;
import software.amazon.awssdk.services.batch.model.DescribeJobQueuesRequest;
import software.amazon.awssdk.services.batch.model.DescribeJobQueuesResponse;
import software.amazon.awssdk.services.batch.model.JQState;
import software.amazon.awssdk.services.batch.model.JQStatus;
import software.amazon.awssdk.services.batch.model.JobQueueDetail;
import software.amazon.awssdk.services.batch.model.JobQueueType;
import software.amazon.awssdk.services.batch.model.UpdateJobQueueRequest;
import software.amazon.awssdk.services.batch.model.UpdateJobQueueResponse;

/** The job queues. They are VALID at once. Belongs to the job loop. */
final class JobQueues implements QueueLookup {

    private static final int PAGE = 100;

    private static final String KIND = "queue";

    private final Memory memory;
    private final Arns arns;
    private final TagStore tags;
    private final ComputeEnvironments environments;
    private final Map<String, JobQueueDetail> queues = new TreeMap<>();

    JobQueues(Memory memory, TagStore tags, ComputeEnvironments environments) {
        this.memory = memory;
        this.arns = memory.arns();
        this.tags = tags;
        this.environments = environments;
        queues.putAll(memory.recall(KIND, JobQueueDetail.class, JobQueueDetail::builder));
    }

    private void put(JobQueueDetail queue) {
        memory.keep(KIND, queue.jobQueueName(), queue);
        queues.put(queue.jobQueueName(), queue);
    }

    Optional<JobQueueDetail> detail(String arnOrName) {
        return Optional.ofNullable(queues.get(Arns.nameOf(arnOrName)));
    }

    /** Returns the queue, or fails as SubmitJob and ListJobs do. */
    JobQueueDetail require(String arnOrName) {
        return detail(arnOrName)
                .orElseThrow(() -> BatchErrorException.invalid("JobQueue " + arnOrName + " not found."));
    }

    @Override
    public Optional<QueueView> find(String name) {
        return detail(name)
                .map(queue -> new QueueView(name, queue.priority(), enabled(queue.computeEnvironmentOrder())));
    }

    private List<EnvironmentView> enabled(List<ComputeEnvironmentOrder> order) {
        return order.stream()
                .flatMap(entry -> environments.find(entry.computeEnvironment()).stream())
                .filter(environment -> environment.state() == CEState.ENABLED)
                .map(environment -> new EnvironmentView(environment.computeEnvironmentName(), maxVcpus(environment)))
                .toList();
    }

    private static int maxVcpus(ComputeEnvironmentDetail environment) {
        var resources = environment.computeResources();
        return resources == null || resources.maxvCpus() == null ? Integer.MAX_VALUE : resources.maxvCpus();
    }

    CreateJobQueueResponse create(CreateJobQueueRequest request) {
        String name = request.jobQueueName();
        Checks.name("jobQueueName", name);
        if (queues.containsKey(name)) {
            throw BatchErrorException.client("Object already exists");
        }
        List<ComputeEnvironmentOrder> order = order(request.computeEnvironmentOrder());
        String arn = arns.queue(name);
        tags.create(arn, request.tags());
        put(JobQueueDetail.builder()
                .jobQueueName(name)
                .jobQueueArn(arn)
                .state(request.state() == null ? JQState.ENABLED : request.state())
                .schedulingPolicyArn(request.schedulingPolicyArn())
                .status(JQStatus.VALID)
                .statusReason("JobQueue Healthy")
                .priority(request.priority())
                .computeEnvironmentOrder(order)
                .jobQueueType(type(order))
                .jobStateTimeLimitActions(request.jobStateTimeLimitActions())
                .build());
        return CreateJobQueueResponse.builder()
                .jobQueueName(name)
                .jobQueueArn(arn)
                .build();
    }

    private JobQueueType type(List<ComputeEnvironmentOrder> order) {
        boolean fargate = order.stream()
                .flatMap(entry -> environments.find(entry.computeEnvironment()).stream())
                .map(ComputeEnvironmentDetail::computeResources)
                .anyMatch(resources -> resources != null
                        && String.valueOf(resources.typeAsString()).startsWith("FARGATE"));
        return fargate ? JobQueueType.ECS_FARGATE : JobQueueType.ECS;
    }

    private List<ComputeEnvironmentOrder> order(List<ComputeEnvironmentOrder> asked) {
        if (asked.isEmpty()) {
            throw BatchErrorException.invalid("computeEnvironmentOrder must not be empty");
        }
        for (ComputeEnvironmentOrder entry : asked) {
            if (environments.find(entry.computeEnvironment()).isEmpty()) {
                throw BatchErrorException.invalid(entry.computeEnvironment() + " does not exist");
            }
        }
        return asked.stream()
                .sorted(Comparator.comparing(ComputeEnvironmentOrder::order))
                .map(entry -> entry.toBuilder()
                        .computeEnvironment(arns.environment(Arns.nameOf(entry.computeEnvironment())))
                        .build())
                .toList();
    }

    DescribeJobQueuesResponse describe(DescribeJobQueuesRequest request) {
        List<String> wanted = request.jobQueues().stream().map(Arns::nameOf).toList();
        List<JobQueueDetail> found = queues.values().stream()
                .filter(queue -> wanted.isEmpty() || wanted.contains(queue.jobQueueName()))
                .map(queue ->
                        queue.toBuilder().tags(tags.of(queue.jobQueueArn())).build())
                .toList();
        var response = DescribeJobQueuesResponse.builder();
        return response.jobQueues(Page.of(found, request.maxResults(), PAGE, request.nextToken(), response::nextToken))
                .build();
    }

    UpdateJobQueueResponse update(UpdateJobQueueRequest request) {
        JobQueueDetail old = detail(request.jobQueue())
                .orElseThrow(() -> BatchErrorException.invalid(request.jobQueue() + " does not exist"));
        JobQueueDetail.Builder changed = old.toBuilder()
                .state(request.state() == null ? old.state() : request.state())
                .priority(request.priority() == null ? old.priority() : request.priority());
        if (request.hasComputeEnvironmentOrder()) {
            changed.computeEnvironmentOrder(order(request.computeEnvironmentOrder()));
        }
        if (request.hasJobStateTimeLimitActions()) {
            changed.jobStateTimeLimitActions(request.jobStateTimeLimitActions());
        }
        put(changed.build());
        return UpdateJobQueueResponse.builder()
                .jobQueueName(old.jobQueueName())
                .jobQueueArn(old.jobQueueArn())
                .build();
    }

    void delete(JobQueueDetail queue) {
        if (queue.state() != JQState.DISABLED) {
            throw BatchErrorException.client("Cannot delete, resource is not in DISABLED state");
        }
        memory.drop(KIND, queue.jobQueueName());
        queues.remove(queue.jobQueueName());
        tags.delete(queue.jobQueueArn());
    }

    boolean use(ComputeEnvironmentDetail environment) {
        return queues.values().stream()
                .flatMap(queue -> queue.computeEnvironmentOrder().stream())
                .anyMatch(entry -> entry.computeEnvironment().equals(environment.computeEnvironmentArn()));
    }
}
