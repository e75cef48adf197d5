package io.penstock.aws.batch;

import io.penstock.api.PenstockException;
import io.penstock.aws.settings.CliPath;
import io.penstock.aws.settings.CredentialVariables;
import io.penstock.aws.settings.JobSettings;
import io.penstock.aws.settings.OptionType;
import io.penstock.aws.settings.PlatformType;
import io.penstock.domain.container.ContainerOptions;
import io.penstock.domain.container.ContainerOptionsParser;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.volume.VolumeMount;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at directives before anything is submitted; asks nobody. Immutable. */
final class DirectiveChecks {
    private static final int LONGEST_IMAGE = 255;
    /** What JSON needs around a variable's name and value. */
    private static final int VARIABLE = 23;

    private static final int LARGEST_ENVIRONMENT = 22 * 1024;
    private static final String RESERVED = "AWS_BATCH";

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]*|arn:.+");
    private static final Pattern NO_NAME = Pattern.compile("[\\s\\p{Cntrl}]");

    private final JobSettings settings;

    DirectiveChecks(JobSettings settings) {
        this.settings = settings;
    }

    List<String> problems(TaskDirectives directives) {
        List<String> problems = new ArrayList<>();
        workRoot(problems);
        if (directives.queue().isEmpty()) {
            problems.add("executor awsbatch needs a job queue; set the directive queue");
        }
        if (directives.container().isEmpty()) {
            problems.add("executor awsbatch needs a container; set the directive container to an image, or to "
                    + "'job-definition://<name>'");
        }
        directives.container().ifPresent(container -> container(container, directives, problems));
        if (settings.platformType() == PlatformType.FARGATE) {
            fargate(directives, problems);
        }
        if (directives.resourceLabels().size() > JobTags.MOST) {
            problems.add("AWS Batch takes at most " + JobTags.MOST
                    + " tags beside those of the job definition, and the " + "directive resourceLabels has "
                    + directives.resourceLabels().size());
        }
        settings.credentialVariables()
                .forEach(variable -> problems.add(variable
                        + " would write a credential into the launchers in S3, where others can read it; give jobs a role"
                        + " by aws.batch.jobRole"));
        said(() -> ConsumableResources.of(directives.raw()), problems);
        said(() -> ArraySize.of(directives), problems);
        boolean registered = directives
                .container()
                .filter(ContainerReference::isJobDefinition)
                .isPresent();
        if (!registered) {
            volumes(directives, problems);
        }
        settings.cliPath()
                .flatMap(OptionType.commandPath()::problem)
                .ifPresent(wrong -> problems.add("aws.batch.cliPath" + wrong));
        return List.copyOf(problems);
    }

    private void workRoot(List<String> problems) {
        FileLocation root = settings.workRoot().orElse(null);
        if (root == null) {
            problems.add("executor awsbatch needs a work directory in S3; set it by -bucket-dir s3://bucket/work");
        } else if (!root.scheme().equals("s3")) {
            problems.add("the work directory of executor awsbatch must be in S3, not " + root
                    + "; set it by -bucket-dir s3://bucket/work");
        } else if (root.path().equals("/")) {
            problems.add("the work directory " + root + " is a whole bucket; include at least one directory, e.g. s3://"
                    + root.authority() + "/work");
        } else if (!BUCKET.matcher(root.authority()).matches()) {
            problems.add("the work directory " + root + " is in a bucket of no valid name: '" + root.authority()
                    + "'; names have 3 to 63 small letters, digits, dots and hyphens");
        }
    }

    /** What is read of a definition is shorter than what is sent, but only its variables can make it long. */
    private void size(ContainerReference container, TaskDirectives directives, List<String> problems) {
        ContainerOptions options = ContainerOptionsParser.parseForBatch(directives.containerOptions());
        long length = options.environment().entrySet().stream()
                        .mapToLong(variable -> bytes(variable.getKey()) + bytes(variable.getValue()) + VARIABLE)
                        .sum()
                + options.passedEnvironment().stream()
                        .mapToLong(name ->
                                bytes(name) + bytes(settings.environment().getOrDefault(name, "")) + VARIABLE)
                        .sum();
        if (!container.isJobDefinition() && length > LARGEST_ENVIRONMENT) {
            problems.add("containerOptions: the variables take " + length
                    + " bytes, and AWS Batch takes job definitions "
                    + "of at most 24 KiB; put long values into a file");
        }
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Adds what the reading of a directive finds wrong. */
    private static void said(Supplier<?> reading, List<String> problems) {
        try {
            var unused = reading.get();
        } catch (PenstockException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }

    private void volumes(TaskDirectives directives, List<String> problems) {
        List<VolumeMount> volumes = new ArrayList<>(settings.volumes());
        volumes.addAll(directives.volumes());
        problems.addAll(VolumeMount.clashes(volumes));
        settings.cliPath()
                .filter(path -> OptionType.commandPath().problem(path).isEmpty())
                .map(CliPath::mount)
                .ifPresent(command -> volumes.stream()
                        .filter(volume ->
                                volume.containerPath().equals(command.containerPath()) || volume.isBelow(command))
                        .forEach(volume -> problems.add("the volume '" + volume + "' hides the aws command of "
                                + "aws.batch.cliPath in " + command.containerPath() + "; mount it elsewhere")));
    }

    private void fargate(TaskDirectives directives, List<String> problems) {
        boolean readable = ContainerOptionsParser.problemsForBatch(directives.containerOptions())
                .isEmpty();
        Optional<ContainerOptions> options = readable
                ? Optional.of(ContainerOptionsParser.parseForBatch(directives.containerOptions()))
                : Optional.empty();
        problems.addAll(new FargateChecks(settings).problems(directives, options));
    }

    /** What a job definition of the user's own decides cannot be said by a process as well. */
    private void withoutEffect(ContainerReference container, TaskDirectives directives, List<String> problems) {
        boolean fargate = settings.platformType() == PlatformType.FARGATE;
        if (!directives.containerOptions().isBlank()) {
            problems.add("containerOptions have no effect on " + container + "; put them into that job definition");
        }
        Map<String, Boolean> given = new TreeMap<>(Map.of(
                "volumes", !directives.volumes().isEmpty(),
                "disk", fargate && directives.disk().isPresent(),
                "arch", fargate && directives.raw().containsKey("arch")));
        given.values().removeIf(isGiven -> !isGiven);
        given.keySet()
                .forEach(name ->
                        problems.add(name + " has no effect on " + container + "; put it into that job definition"));
    }

    private void container(ContainerReference container, TaskDirectives directives, List<String> problems) {
        List<String> mistakes = ContainerOptionsParser.problemsForBatch(directives.containerOptions());
        mistakes.forEach(mistake -> problems.add("containerOptions: " + mistake));
        if (container.isJobDefinition()) {
            withoutEffect(container, directives, problems);
        }
        if (container.name().isBlank() || container.name().length() > LONGEST_IMAGE) {
            problems.add("container '" + container + "' needs a name of 1 to " + LONGEST_IMAGE + " characters");
        }
        if (NO_NAME.matcher(container.name()).find()) {
            problems.add("container '" + container + "' is no name of an image: it has a blank");
        }
        if (mistakes.isEmpty()) {
            ContainerOptions options = ContainerOptionsParser.parseForBatch(directives.containerOptions());
            for (String name : CredentialVariables.NAMES) {
                if (options.environment().containsKey(name)
                        || options.passedEnvironment().contains(name)) {
                    problems.add(
                            "containerOptions: --env " + name + " would write a credential into the job definition, "
                                    + "where others can read it; give jobs a role by aws.batch.jobRole");
                }
            }
            size(container, directives, problems);
            Stream.concat(options.environment().keySet().stream(), options.passedEnvironment().stream())
                    .filter(name -> name.startsWith(RESERVED))
                    .forEach(name -> problems.add("containerOptions: --env " + name
                            + ": AWS Batch reserves names that begin with " + RESERVED + "; choose another"));
        }
    }
}
