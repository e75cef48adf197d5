package io.penstock.domain.directive;

import java.util.Set;
import java.util.TreeSet;

/** The names of the directives that processes and the configuration's {@code process} scope may use. */
public final class DirectiveCatalog {
    private static final Set<String> NAMES = Set.of(
            "accelerator",
            "afterScript",
            "arch",
            "array",
            "beforeScript",
            "cache",
            "clusterOptions",
            "conda",
            "container",
            "containerOptions",
            "cpus",
            "debug",
            "disk",
            "echo",
            "env",
            "errorStrategy",
            "executor",
            "ext",
            "fair",
            "hints",
            "label",
            "machineType",
            "maxErrors",
            "maxForks",
            "maxRetries",
            "maxSubmitAwait",
            "memory",
            "module",
            "penv",
            "pod",
            "publishDir",
            "queue",
            "resourceLabels",
            "resourceLimits",
            "scratch",
            "secret",
            "shell",
            "spack",
            "stageInMode",
            "stageOutMode",
            "storeDir",
            "tag",
            "time",
            "volumes");
    private static final Set<String> ADDITIVE = Set.of("label", "publishDir", "module", "secret");

    private DirectiveCatalog() {}

    /** Tells whether there is a directive of this name. */
    public static boolean isKnown(String name) {
        return NAMES.contains(name);
    }

    /** Tells whether a process body may write the directive several times, each adding to the ones before. */
    public static boolean isAdditive(String name) {
        return ADDITIVE.contains(name);
    }

    /** Returns all names, sorted. */
    public static Set<String> names() {
        return new TreeSet<>(NAMES);
    }
}
