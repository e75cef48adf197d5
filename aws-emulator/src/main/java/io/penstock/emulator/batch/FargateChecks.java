package io.penstock.emulator.batch;

import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import software.amazon.awssdk.services.batch.model.ContainerProperties;
import software.amazon.awssdk.services.batch.model.LinuxParameters;
import software.amazon.awssdk.services.batch.model.ResourceRequirement;
import software.amazon.awssdk.services.batch.model.ResourceType;

/** What a container definition for Fargate must have and must not have. */
final class FargateChecks {

    private static final Map<String, LongPredicate> MEMORY_BY_VCPU = Map.of(
            "0.25", mib -> List.of(512L, 1024L, 2048L).contains(mib),
            "0.5", mib -> steps(mib, 1024, 4096, 1024),
            "1", mib -> steps(mib, 2048, 8192, 1024),
            "2", mib -> steps(mib, 4096, 16384, 1024),
            "4", mib -> steps(mib, 8192, 30720, 1024),
            "8", mib -> steps(mib, 16384, 61440, 4096),
            "16", mib -> steps(mib, 32768, 122880, 8192));

    private FargateChecks() {}

    private static boolean steps(long mib, long from, long to, long step) {
        return mib >= from && mib <= to && mib % step == 0;
    }

    static void check(ContainerProperties properties) {
        require(properties.executionRoleArn() != null, "executionRoleArn is required for Fargate jobs");
        require(!Boolean.TRUE.equals(properties.privileged()), "privileged is not supported for Fargate jobs");
        require(
                properties.volumes().stream().allMatch(volume -> volume.host() == null),
                "host volumes are not supported for Fargate jobs");
        LinuxParameters linux = properties.linuxParameters();
        require(
                linux == null || isPlain(linux),
                "devices, sharedMemorySize and tmpfs are not supported for Fargate jobs");
        var storage = properties.ephemeralStorage();
        require(
                storage == null || steps(storage.sizeInGiB(), 21, 200, 1),
                "ephemeralStorage must be between 21 and 200 GiB");
        resources(properties.resourceRequirements());
    }

    private static boolean isPlain(LinuxParameters linux) {
        return linux.sharedMemorySize() == null
                && linux.tmpfs().isEmpty()
                && linux.devices().isEmpty();
    }

    private static void resources(List<ResourceRequirement> list) {
        String vcpu = value(list, ResourceType.VCPU).replaceFirst("\\.0+$", "");
        String memory = value(list, ResourceType.MEMORY);
        require(!list.stream().anyMatch(r -> r.type() == ResourceType.GPU), "GPU is not supported for Fargate jobs");
        LongPredicate allowed = MEMORY_BY_VCPU.get(vcpu);
        require(
                allowed != null && memory.matches("\\d{1,9}") && allowed.test(Long.parseLong(memory)),
                "Fargate resource requirements (" + vcpu + " vCPU, " + memory + " MiB) not valid.");
    }

    private static String value(List<ResourceRequirement> list, ResourceType type) {
        return list.stream()
                .filter(requirement -> requirement.type() == type)
                .map(ResourceRequirement::value)
                .findFirst()
                .orElse("");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw BatchErrorException.invalid(message);
        }
    }
}
