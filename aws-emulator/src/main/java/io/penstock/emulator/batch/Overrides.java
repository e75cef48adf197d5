package io.penstock.emulator.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.ContainerOverrides;
import software.amazon.awssdk.services.batch.model.ContainerProperties;
import software.amazon.awssdk.services.batch.model.JobDefinition;
import software.amazon.awssdk.services.batch.model.KeyValuePair;
import software.amazon.awssdk.services.batch.model.ResourceRequirement;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;

/** Applies what a submission says to the container of its definition. */
final class Overrides {

    private static final String REFERENCE = "Ref::";

    private Overrides() {}

    static ContainerProperties apply(JobDefinition definition, SubmitJobRequest request) {
        ContainerProperties base = definition.containerProperties();
        ContainerOverrides overrides = request.containerOverrides();
        Map<String, String> parameters = new HashMap<>(definition.parameters());
        parameters.putAll(request.parameters());
        List<String> command =
                overrides != null && !overrides.command().isEmpty() ? overrides.command() : base.command();
        return base.toBuilder()
                .command(command.stream().map(word -> resolve(word, parameters)).toList())
                .environment(environment(base.environment(), overrides))
                .resourceRequirements(resources(base, overrides))
                .build();
    }

    private static String resolve(String word, Map<String, String> parameters) {
        return word.startsWith(REFERENCE) ? parameters.getOrDefault(word.substring(REFERENCE.length()), word) : word;
    }

    private static List<KeyValuePair> environment(List<KeyValuePair> base, @Nullable ContainerOverrides overrides) {
        Map<String, KeyValuePair> merged = new LinkedHashMap<>();
        base.forEach(pair -> merged.put(pair.name(), pair));
        if (overrides != null) {
            overrides.environment().forEach(pair -> merged.put(pair.name(), pair));
        }
        return new ArrayList<>(merged.values());
    }

    @SuppressWarnings("deprecation") // AWS still takes the older members.
    private static List<ResourceRequirement> resources(
            ContainerProperties base, @Nullable ContainerOverrides overrides) {
        Map<String, ResourceRequirement> merged = new LinkedHashMap<>();
        put(merged, "VCPU", base.vcpus());
        put(merged, "MEMORY", base.memory());
        base.resourceRequirements().forEach(requirement -> merged.put(requirement.typeAsString(), requirement));
        if (overrides != null) {
            put(merged, "VCPU", overrides.vcpus());
            put(merged, "MEMORY", overrides.memory());
            overrides
                    .resourceRequirements()
                    .forEach(requirement -> merged.put(requirement.typeAsString(), requirement));
        }
        return new ArrayList<>(merged.values());
    }

    private static void put(Map<String, ResourceRequirement> merged, String type, @Nullable Integer value) {
        if (value != null) {
            merged.put(
                    type,
                    ResourceRequirement.builder()
                            .type(type)
                            .value(value.toString())
                            .build());
        }
    }
}
