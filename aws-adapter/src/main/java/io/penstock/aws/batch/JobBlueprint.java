package io.penstock.aws.batch;

import io.penstock.aws.settings.CliPath;
import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.container.ContainerOptions;
import io.penstock.domain.container.ContainerOptionsParser;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.volume.VolumeMount;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a job definition says: everything that tasks share, nothing that belongs to one of them. Its name carries a hash of
 * its content, so that the same content is the same definition, whoever registers it.
 *
 * @param image the container image
 * @param options the container options, without variables
 * @param variables the variables of the container options, with their values
 * @param volumes directories of the host
 * @param roles job role, execution role and log group, each empty where there is none
 */
record JobBlueprint(
        String image,
        ContainerOptions options,
        Map<String, String> variables,
        List<VolumeMount> volumes,
        List<String> roles) {
    private static final int LONGEST_IMAGE_NAME = 60;

    static JobBlueprint of(String image, TaskDirectives directives, JobSettings settings) {
        ContainerOptions options = ContainerOptionsParser.parse(directives.containerOptions());
        Map<String, String> variables = new TreeMap<>(options.environment());
        for (String name : options.passedEnvironment()) {
            Optional.ofNullable(settings.environment().get(name))
                    .ifPresent(value -> variables.putIfAbsent(name, value));
        }
        List<VolumeMount> volumes = new ArrayList<>(settings.volumes());
        settings.cliPath().map(CliPath::mount).ifPresent(volumes::add);
        ContainerOptions rest = ContainerOptions.builder()
                .from(options)
                .environment(Map.of())
                .passedEnvironment(List.of())
                .build();
        return new JobBlueprint(
                image,
                rest,
                Map.copyOf(variables),
                List.copyOf(volumes),
                List.of(
                        settings.jobRole().orElse(""),
                        settings.executionRole().orElse(""),
                        settings.logsGroup().orElse("")));
    }

    /** Returns the name: the image's, as far as it may stand in a name, and the hash of everything. */
    String name() {
        String readable = image.substring(image.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9_-]", "-");
        return "penstock-" + readable.substring(0, Math.min(readable.length(), LONGEST_IMAGE_NAME)) + "-" + hash();
    }

    private String hash() {
        // The order of a map's entries is no content.
        String content = String.join(
                "\n",
                "1",
                image,
                options.toString(),
                new TreeMap<>(variables).toString(),
                volumes.toString(),
                roles.toString());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
