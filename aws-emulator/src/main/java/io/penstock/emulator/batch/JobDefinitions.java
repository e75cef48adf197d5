package io.penstock.emulator.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.batch.model.DeregisterJobDefinitionRequest;
import software.amazon.awssdk.services.batch.model.DescribeJobDefinitionsRequest;
import software.amazon.awssdk.services.batch.model.DescribeJobDefinitionsResponse;
import software.amazon.awssdk.services.batch.model.JobDefinition;
import software.amazon.awssdk.services.batch.model.PlatformCapability;
import software.amazon.awssdk.services.batch.model.RegisterJobDefinitionRequest;
import software.amazon.awssdk.services.batch.model.RegisterJobDefinitionResponse;

/** The job definitions with their revisions. Belongs to the job loop. */
final class JobDefinitions {

    private static final int PAGE = 100;
    private static final int MOST_BYTES = 24 * 1024;
    private static final String ACTIVE = "ACTIVE";

    private static final String KIND = "definition";

    private final Memory memory;
    private final Arns arns;
    private final TagStore tags;
    private final Map<String, List<JobDefinition>> definitions = new TreeMap<>();

    JobDefinitions(Memory memory, TagStore tags) {
        this.memory = memory;
        this.arns = memory.arns();
        this.tags = tags;
        memory.recall(KIND, JobDefinition.class, JobDefinition::builder)
                .values()
                .forEach(found -> revisions(found.jobDefinitionName()).add(found));
    }

    private List<JobDefinition> revisions(String name) {
        return definitions.computeIfAbsent(name, key -> new ArrayList<>());
    }

    RegisterJobDefinitionResponse register(RegisterJobDefinitionRequest request) {
        check(request);
        String name = request.jobDefinitionName();
        List<JobDefinition> revisions = revisions(name);
        int revision = revisions.size() + 1;
        String arn = arns.definition(name, revision);
        tags.create(arn, request.tags());
        JobDefinition definition = JobDefinition.builder()
                .jobDefinitionName(name)
                .jobDefinitionArn(arn)
                .revision(revision)
                .status(ACTIVE)
                .type(request.typeAsString())
                .schedulingPriority(request.schedulingPriority())
                .parameters(request.parameters())
                .retryStrategy(request.retryStrategy())
                .containerProperties(request.containerProperties())
                .timeout(request.timeout())
                .propagateTags(request.propagateTags())
                .platformCapabilities(
                        request.hasPlatformCapabilities()
                                ? request.platformCapabilities()
                                : List.of(PlatformCapability.EC2))
                .containerOrchestrationType("ECS")
                .build();
        memory.keep(KIND, arn, definition);
        revisions.add(definition);
        return RegisterJobDefinitionResponse.builder()
                .jobDefinitionName(name)
                .jobDefinitionArn(arn)
                .revision(revision)
                .build();
    }

    private static void check(RegisterJobDefinitionRequest request) {
        Checks.name("Job definition name", request.jobDefinitionName());
        if (!"container".equals(request.typeAsString()) || request.containerProperties() == null) {
            throw BatchErrorException.invalid("The emulator runs job definitions of type container with"
                    + " containerProperties; this one is of type " + request.typeAsString());
        }
        ContainerChecks.check(
                request.containerProperties(), request.platformCapabilities().contains(PlatformCapability.FARGATE));
        Checks.retryStrategy(request.retryStrategy());
        Checks.timeout(request.timeout());
        Checks.tags(request.tags());
        Checks.schedulingPriority(request.schedulingPriority());
        if (Checks.bytes(request) > MOST_BYTES) {
            throw BatchErrorException.invalid("Job definition size must be less than 24 KiB");
        }
    }

    /** Finds by ARN, {@code name:revision} or name; a name alone means its newest active revision. */
    Optional<JobDefinition> find(String reference) {
        String[] parts = Arns.nameOf(reference).split(":", 2);
        List<JobDefinition> revisions = definitions.getOrDefault(parts[0], List.of());
        return revisions.stream()
                .filter(definition -> parts.length == 1
                        ? definition.status().equals(ACTIVE)
                        : parts[1].equals(definition.revision().toString()))
                .reduce((older, newer) -> newer);
    }

    /** Returns the definition to run, or fails as SubmitJob does. */
    JobDefinition requireActive(String reference) {
        return find(reference)
                .filter(definition -> definition.status().equals(ACTIVE))
                .orElseThrow(() -> BatchErrorException.client(
                        "JobDefinition name " + reference + " does not exist or is not in ACTIVE status"));
    }

    void deregister(DeregisterJobDefinitionRequest request) {
        find(request.jobDefinition()).ifPresent(found -> {
            JobDefinition inactive = found.toBuilder().status("INACTIVE").build();
            memory.keep(KIND, inactive.jobDefinitionArn(), inactive);
            revisions(inactive.jobDefinitionName()).set(inactive.revision() - 1, inactive);
        });
    }

    DescribeJobDefinitionsResponse describe(DescribeJobDefinitionsRequest request) {
        boolean more = request.jobDefinitionName() != null
                || request.status() != null
                || request.maxResults() != null
                || request.nextToken() != null;
        if (more && !request.jobDefinitions().isEmpty()) {
            throw BatchErrorException.invalid("jobDefinitions cannot be used with other parameters");
        }
        List<JobDefinition> found = definitions.values().stream()
                .flatMap(List::stream)
                .filter(definition -> matches(definition, request))
                .toList();
        var response = DescribeJobDefinitionsResponse.builder();
        List<JobDefinition> page =
                Page.of(found, request.maxResults(), PAGE, request.nextToken(), response::nextToken).stream()
                        .map(definition -> definition.toBuilder()
                                .tags(tags.of(definition.jobDefinitionArn()))
                                .build())
                        .toList();
        return response.jobDefinitions(page).build();
    }

    private static boolean matches(JobDefinition definition, DescribeJobDefinitionsRequest request) {
        String name = definition.jobDefinitionName();
        boolean listed = request.jobDefinitions().isEmpty()
                || request.jobDefinitions().stream()
                        .map(Arns::nameOf)
                        .anyMatch(wanted -> wanted.equals(name) || wanted.equals(name + ":" + definition.revision()));
        boolean named = request.jobDefinitionName() == null
                || Arns.nameOf(request.jobDefinitionName()).equals(name);
        return listed && named && (request.status() == null || request.status().equals(definition.status()));
    }
}
