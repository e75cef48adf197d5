package io.penstock.emulator.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.CEState;
import software.amazon.awssdk.services.batch.model.CEStatus;
import software.amazon.awssdk.services.batch.model.CEType;
import software.amazon.awssdk.services.batch.model.ComputeEnvironmentDetail;
import software.amazon.awssdk.services.batch.model.ComputeResource;
import software.amazon.awssdk.services.batch.model.ComputeResourceUpdate;
import software.amazon.awssdk.services.batch.model.CreateComputeEnvironmentRequest;
import software.amazon.awssdk.services.batch.model.CreateComputeEnvironmentResponse;
import software.amazon.awssdk.services.batch.model.DescribeComputeEnvironmentsRequest;
import software.amazon.awssdk.services.batch.model.DescribeComputeEnvironmentsResponse;
import software.amazon.awssdk.services.batch.model.UpdateComputeEnvironmentRequest;
import software.amazon.awssdk.services.batch.model.UpdateComputeEnvironmentResponse;

/** The compute environments. They are VALID at once. Belongs to the job loop. */
final class ComputeEnvironments {

    private static final int PAGE = 100;

    private static final String KIND = "environment";

    private final Memory memory;
    private final Arns arns;
    private final TagStore tags;
    private final Map<String, ComputeEnvironmentDetail> environments = new TreeMap<>();

    ComputeEnvironments(Memory memory, TagStore tags) {
        this.memory = memory;
        this.arns = memory.arns();
        this.tags = tags;
        environments.putAll(memory.recall(KIND, ComputeEnvironmentDetail.class, ComputeEnvironmentDetail::builder));
    }

    private void put(ComputeEnvironmentDetail environment) {
        memory.keep(KIND, environment.computeEnvironmentName(), environment);
        environments.put(environment.computeEnvironmentName(), environment);
    }

    Optional<ComputeEnvironmentDetail> find(String arnOrName) {
        return Optional.ofNullable(environments.get(Arns.nameOf(arnOrName)));
    }

    CreateComputeEnvironmentResponse create(CreateComputeEnvironmentRequest request) {
        String name = request.computeEnvironmentName();
        Checks.name("computeEnvironmentName", name);
        if (environments.containsKey(name)) {
            throw BatchErrorException.client("Object already exists");
        }
        if (request.type() == CEType.MANAGED && request.computeResources() == null) {
            throw BatchErrorException.invalid("computeResources must be provided for a MANAGED compute environment");
        }
        String arn = arns.environment(name);
        tags.create(arn, request.tags());
        put(detail(request, arn));
        return CreateComputeEnvironmentResponse.builder()
                .computeEnvironmentName(name)
                .computeEnvironmentArn(arn)
                .build();
    }

    private ComputeEnvironmentDetail detail(CreateComputeEnvironmentRequest request, String arn) {
        return ComputeEnvironmentDetail.builder()
                .computeEnvironmentName(request.computeEnvironmentName())
                .computeEnvironmentArn(arn)
                .unmanagedvCpus(request.unmanagedvCpus())
                .ecsClusterArn(arns.cluster(request.computeEnvironmentName()))
                .type(request.typeAsString())
                .state(request.state() == null ? CEState.ENABLED : request.state())
                .status(CEStatus.VALID)
                .statusReason("ComputeEnvironment Healthy")
                .computeResources(request.computeResources())
                .serviceRole(request.serviceRole())
                .updatePolicy(builder -> builder.terminateJobsOnUpdate(false).jobExecutionTimeoutMinutes(30L))
                .containerOrchestrationType("ECS")
                .uuid(UUID.randomUUID().toString())
                .build();
    }

    DescribeComputeEnvironmentsResponse describe(DescribeComputeEnvironmentsRequest request) {
        List<String> wanted =
                request.computeEnvironments().stream().map(Arns::nameOf).toList();
        List<ComputeEnvironmentDetail> found = environments.values().stream()
                .filter(detail -> wanted.isEmpty() || wanted.contains(detail.computeEnvironmentName()))
                .map(detail -> detail.toBuilder()
                        .tags(tags.of(detail.computeEnvironmentArn()))
                        .build())
                .toList();
        var response = DescribeComputeEnvironmentsResponse.builder();
        return response.computeEnvironments(
                        Page.of(found, request.maxResults(), PAGE, request.nextToken(), response::nextToken))
                .build();
    }

    UpdateComputeEnvironmentResponse update(UpdateComputeEnvironmentRequest request) {
        ComputeEnvironmentDetail old = find(request.computeEnvironment())
                .orElseThrow(() -> BatchErrorException.invalid(request.computeEnvironment() + " does not exist"));
        put(old.toBuilder()
                .state(request.state() == null ? old.state() : request.state())
                .serviceRole(request.serviceRole() == null ? old.serviceRole() : request.serviceRole())
                .computeResources(updated(old.computeResources(), request.computeResources()))
                .build());
        return UpdateComputeEnvironmentResponse.builder()
                .computeEnvironmentName(old.computeEnvironmentName())
                .computeEnvironmentArn(old.computeEnvironmentArn())
                .build();
    }

    private static @Nullable ComputeResource updated(
            @Nullable ComputeResource old, @Nullable ComputeResourceUpdate update) {
        if (old == null || update == null) {
            return old;
        }
        return old.toBuilder()
                .maxvCpus(update.maxvCpus() == null ? old.maxvCpus() : update.maxvCpus())
                .minvCpus(update.minvCpus() == null ? old.minvCpus() : update.minvCpus())
                .desiredvCpus(update.desiredvCpus() == null ? old.desiredvCpus() : update.desiredvCpus())
                .build();
    }

    void delete(ComputeEnvironmentDetail environment) {
        if (environment.state() != CEState.DISABLED) {
            throw BatchErrorException.client("Cannot delete, resource is not in DISABLED state");
        }
        memory.drop(KIND, environment.computeEnvironmentName());
        environments.remove(environment.computeEnvironmentName());
        tags.delete(environment.computeEnvironmentArn());
    }
}
