package io.penstock.emulator.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Some instance types of EC2, as they are sold: sizes double, and a family has its memory for each processor. */
final class InstanceTypes {
    private static final Map<String, Integer> GIBIBYTES_PER_VCPU =
            new TreeMap<>(Map.of("c5", 2, "c6i", 2, "m5", 4, "m6i", 4, "r5", 8, "r6i", 8, "c4", 2, "m4", 4, "r4", 8));
    private static final Map<String, Integer> SIZES =
            Map.of("large", 2, "xlarge", 4, "2xlarge", 8, "4xlarge", 16, "8xlarge", 32, "16xlarge", 64);
    private static final int MEBIBYTES = 1024;

    /**
     * One of them.
     *
     * @param name such as {@code m5.large}
     * @param vcpus its processors
     * @param mebibytes its memory
     */
    record Size(String name, int vcpus, int mebibytes) {}

    private InstanceTypes() {}

    /** Returns those that match a name or a family as {@code m5.*}. */
    static List<Size> matching(List<String> patterns) {
        List<Size> found = new ArrayList<>();
        GIBIBYTES_PER_VCPU.forEach((family, memory) -> SIZES.forEach((size, vcpus) -> {
            String name = family + "." + size;
            if (patterns.isEmpty() || patterns.stream().anyMatch(pattern -> matches(name, pattern))) {
                found.add(new Size(name, vcpus, vcpus * memory * MEBIBYTES));
            }
        }));
        return found;
    }

    private static boolean matches(String name, String pattern) {
        return pattern.endsWith("*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern);
    }
}
