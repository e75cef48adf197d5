package io.penstock.aws.batch;

import io.penstock.aws.settings.CliPath;
import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.container.ContainerOption.Switch;
import io.penstock.domain.container.ContainerOptions;
import io.penstock.domain.container.ContainerOptionsParser;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.volume.VolumeMount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a job definition says: everything that tasks share, nothing that belongs to one of them. Its name carries a hash of
 * its content, so that the same content is the same definition, whoever registers it.
 *
 * @param container what runs
 * @param roles in whose name
 * @param platform on what
 */
record JobBlueprint(Container container, Roles roles, Platform platform) {
    /** What the names of all our definitions begin with. */
    static final String PREFIX = "penstock-";

    private static final int LONGEST_IMAGE_NAME = 60;
    private static final int ABSENT = Integer.MIN_VALUE;

    /**
     * A container.
     *
     * @param image its image
     * @param options the container options, without variables
     * @param variables the variables of the container options, with their values; sorted
     * @param volumes directories of the host
     */
    record Container(
            String image, ContainerOptions options, Map<String, String> variables, List<VolumeMount> volumes) {}

    /**
     * Roles and the log group, each empty where there is none.
     *
     * @param job the role that the job acts in
     * @param execution the role that starts the container
     * @param logsGroup the log group that the container writes to
     */
    record Roles(String job, String execution, String logsGroup) {}

    static JobBlueprint of(String image, TaskDirectives directives, JobSettings settings) {
        ContainerOptions options = ContainerOptionsParser.parseForBatch(directives.containerOptions());
        Map<String, String> variables = new TreeMap<>(options.environment());
        for (String name : options.passedEnvironment()) {
            Optional.ofNullable(settings.environment().get(name))
                    .ifPresent(value -> variables.putIfAbsent(name, value));
        }
        return new JobBlueprint(
                new Container(image, options.withoutEnvironment(), variables, volumes(directives, settings)),
                new Roles(
                        settings.jobRole().orElse(""),
                        settings.executionRole().orElse(""),
                        settings.logsGroup().orElse("")),
                Platform.of(directives, settings));
    }

    /** Returns the volumes of the settings, of the process, and the one with the {@code aws} command. */
    private static List<VolumeMount> volumes(TaskDirectives directives, JobSettings settings) {
        return Stream.of(
                        settings.volumes().stream(),
                        directives.volumes().stream(),
                        settings.cliPath().map(CliPath::mount).stream())
                .flatMap(volumes -> volumes)
                .distinct()
                .toList();
    }

    /** Returns the name: the image's, as far as it may stand in a name, and the hash of everything. */
    String name() {
        String image = container.image();
        String readable = image.substring(image.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9_-]", "-");
        return PREFIX + readable.substring(0, Math.min(readable.length(), LONGEST_IMAGE_NAME)) + "-" + hash();
    }

    private String hash() {
        ContentHash hash = new ContentHash().text("4");
        options(hash.text(container.image()), container.options());
        hash.pairs(container.variables());
        hash.each(
                container.volumes(),
                volume -> hash.text(volume.hostPath())
                        .text(volume.containerPath())
                        .flag(volume.readOnly()));
        hash.text(roles.job()).text(roles.execution()).text(roles.logsGroup());
        hash.text(platform.type().name())
                .text(platform.architecture())
                .number(platform.storageGibibytes())
                .text(platform.version())
                .flag(platform.publicIp());
        return hash.hex();
    }

    private static void options(ContentHash hash, ContainerOptions options) {
        hash.flag(options.isOn(Switch.INIT))
                .flag(options.isOn(Switch.PRIVILEGED))
                .flag(options.isOn(Switch.READ_ONLY));
        hash.text(options.user().orElse(""));
        // Each of these is either absent or not below -1.
        hash.number(options.memorySwap().orElse(ABSENT))
                .number(options.memorySwappiness().orElse(ABSENT))
                .number(options.sharedMemory().orElse(ABSENT));
        hash.each(
                options.ulimits(),
                limit -> hash.text(limit.name()).number(limit.soft()).number(limit.hard()));
        hash.each(options.tmpfs(), mount -> {
            hash.text(mount.path()).number(mount.sizeMebibytes());
            hash.each(mount.options(), hash::text);
        });
    }
}
