package io.penstock.emulator.batch;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.ContainerOverrides;
import software.amazon.awssdk.services.batch.model.ContainerProperties;
import software.amazon.awssdk.services.batch.model.ResourceRequirement;
import software.amazon.awssdk.services.batch.model.ResourceType;

/** The least that a container may ask for, and how the amounts are written. */
final class ResourceChecks {

    private static final int LEAST_MEMORY = 4;

    private ResourceChecks() {}

    /** Checks a definition on EC2, where both amounts are needed. */
    @SuppressWarnings("deprecation") // AWS still takes the older members.
    static void definition(ContainerProperties properties) {
        List<ResourceRequirement> list = properties.resourceRequirements();
        Integer vcpus = properties.vcpus();
        Integer memory = properties.memory();
        if (value(list, ResourceType.VCPU).isEmpty() && vcpus == null) {
            throw BatchErrorException.invalid("vCPU is not provided.");
        }
        if (value(list, ResourceType.MEMORY).isEmpty() && memory == null) {
            throw BatchErrorException.invalid("Memory is not provided.");
        }
        amounts(list, vcpus, memory);
    }

    /** Checks the amounts that a submission overrides. */
    @SuppressWarnings("deprecation") // AWS still takes the older members.
    static void overrides(ContainerOverrides overrides) {
        amounts(overrides.resourceRequirements(), overrides.vcpus(), overrides.memory());
    }

    private static void amounts(List<ResourceRequirement> list, @Nullable Integer vcpus, @Nullable Integer memory) {
        for (ResourceRequirement requirement : list) {
            if (!requirement.value().matches("\\d{1,9}")) {
                throw BatchErrorException.invalid(
                        "Value " + requirement.value() + " for type " + requirement.typeAsString()
                                + " in resourceRequirement is not valid. Please provide a numeric value.");
            }
        }
        atLeast("vCPU", 1, number(list, ResourceType.VCPU, vcpus));
        atLeast("Memory", LEAST_MEMORY, number(list, ResourceType.MEMORY, memory));
    }

    private static Optional<String> value(List<ResourceRequirement> list, ResourceType type) {
        return list.stream()
                .filter(requirement -> requirement.type() == type)
                .map(ResourceRequirement::value)
                .findFirst();
    }

    private static @Nullable Integer number(
            List<ResourceRequirement> list, ResourceType type, @Nullable Integer older) {
        return value(list, type).map(Integer::valueOf).orElse(older);
    }

    private static void atLeast(String what, int least, @Nullable Integer given) {
        if (given != null && given < least) {
            throw BatchErrorException.invalid(what + " must be at least " + least + ".");
        }
    }
}
