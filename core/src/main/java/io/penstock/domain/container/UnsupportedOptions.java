package io.penstock.domain.container;

import java.util.Map;

/** Says what to use instead of container options that AWS Batch cannot express. */
final class UnsupportedOptions {
    private static final String SUPPORTED = "-e/--env, --init, --memory-swap, --memory-swappiness, --privileged, "
            + "--read-only, --shm-size, --tmpfs, -u/--user, --ulimit";
    private static final String DEFINITION =
            "register a job definition that has it and name it as container 'job-definition://<name>'";
    private static final String VOLUMES = "use the directive volumes, or the setting aws.batch.volumes";
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("-v", VOLUMES),
            Map.entry("--volume", VOLUMES),
            Map.entry("--mount", VOLUMES),
            Map.entry("--volumes-from", VOLUMES),
            Map.entry("--entrypoint", "use an image without an entry point that keeps bash from running"),
            Map.entry("--gpus", "use the directive accelerator"),
            Map.entry("-m", "use the directive memory"),
            Map.entry("--memory", "use the directive memory"),
            Map.entry("-c", "use the directive cpus"),
            Map.entry("--cpus", "use the directive cpus"),
            Map.entry("--cpu-shares", "use the directive cpus"),
            Map.entry("--cpuset-cpus", "use the directive cpus"),
            Map.entry("--env-file", "write the variables out with --env"),
            Map.entry("--cap-add", "use --privileged, or " + DEFINITION),
            Map.entry("--device", "use --privileged, or " + DEFINITION),
            Map.entry("-l", "use the directive resourceLabels"),
            Map.entry("--label", "use the directive resourceLabels"),
            Map.entry("-w", "leave it out: a task runs in a directory of its own"),
            Map.entry("--workdir", "leave it out: a task runs in a directory of its own"),
            Map.entry("--rm", "leave it out: containers of AWS Batch are removed anyway"),
            Map.entry("--name", "leave it out: AWS Batch names the containers"),
            Map.entry("--stop-timeout", "leave it out: AWS Batch waits 30 seconds"));

    private UnsupportedOptions() {}

    static String sentence(String option) {
        return "AWS Batch cannot express " + option + ": " + INSTEAD.getOrDefault(option, DEFINITION) + " (supported: "
                + SUPPORTED + ")";
    }
}
