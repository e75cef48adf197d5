package io.penstock.aws.diagnose;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.batch.model.ComputeEnvironmentDetail;
import software.amazon.awssdk.services.batch.model.ComputeResource;

/**
 * What matters of a compute environment.
 *
 * @param detail what AWS says of it
 */
record EnvironmentFacts(ComputeEnvironmentDetail detail) {
    /** What Batch takes for {@code optimal} in most regions. */
    private static final List<String> OPTIMAL = List.of("m4.*", "c4.*", "r4.*", "m5.*", "c5.*", "r5.*");

    String type() {
        ComputeResource resources = detail.computeResources();
        return resources == null ? "UNMANAGED" : resources.typeAsString();
    }

    boolean isFargate() {
        return type().startsWith("FARGATE");
    }

    /** Returns the most processors it grows to; a great number where that is not its own affair. */
    int mostVcpus() {
        ComputeResource resources = detail.computeResources();
        Integer most = resources == null ? null : resources.maxvCpus();
        return most == null ? Integer.MAX_VALUE : most;
    }

    /** Returns its instance types as patterns; empty where it has none. */
    List<String> instancePatterns() {
        ComputeResource resources = detail.computeResources();
        if (resources == null || isFargate()) {
            return List.of();
        }
        return resources.instanceTypes().stream()
                .flatMap(type -> type.equals("optimal") || type.startsWith("default_")
                        ? OPTIMAL.stream()
                        : Stream.of(type.contains(".") ? type : type + ".*"))
                .distinct()
                .toList();
    }

    String describe() {
        ComputeResource resources = detail.computeResources();
        String types = resources == null || resources.instanceTypes().isEmpty()
                ? ""
                : ", of " + String.join(", ", resources.instanceTypes());
        String most = mostVcpus() == Integer.MAX_VALUE ? "" : ", at most " + mostVcpus() + " vCPUs";
        return type() + types + most;
    }
}
