package io.penstock.aws.batch;

import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds where a job is not quite what the directives say: what is raised to Batch's least, what looks like a slip. Immutable. */
final class SubmissionWarnings {
    private final JobSettings settings;

    SubmissionWarnings(JobSettings settings) {
        this.settings = settings;
    }

    /** Returns a sentence for each; the same for all tasks of a process whose directives are the same. */
    List<String> of(TaskAttempt attempt) {
        TaskDirectives directives = attempt.directives();
        List<String> warnings = new ArrayList<>(new DefinitionWarnings(settings).of(directives));
        directives.time().ifPresent(time -> time(time, warnings));
        if (!Resources.areOfADefinition(directives)) {
            Resources.fargate(directives, settings)
                    .ifPresentOrElse(size -> rounded(size, directives, warnings), () -> memory(directives, warnings));
        }
        labels(directives, warnings);
        if (Integer.valueOf(1).equals(directives.raw().get("array"))) {
            warnings.add("array 1 makes no arrays; AWS Batch has them from " + ArraySize.LEAST + " jobs on");
        }
        ConsumableResources.unknown(directives.raw())
                .forEach(hint -> warnings.add(
                        "the hint '" + hint + "' has no effect on AWS Batch, which knows 'consumableResources' alone"));
        directives
                .accelerator()
                .filter(accelerator -> !accelerator.type().isEmpty())
                .ifPresent(accelerator -> warnings.add("the type of the accelerator, '" + accelerator.type()
                        + "', has no effect on AWS Batch; choose a queue whose instances have it"));
        return warnings.stream()
                .map(warning -> "process " + attempt.processName() + ": " + warning)
                .toList();
    }

    /** Returns a sentence for each setting that a queue makes nothing of. */
    List<String> of(QueueReference queue, boolean shared) {
        return shared || settings.shareIdentifier().isEmpty()
                ? List.of()
                : List.of("aws.batch.shareIdentifier has no effect on queue " + queue
                        + ", which has no scheduling policy");
    }

    private static void time(Duration time, List<String> warnings) {
        if (time.compareTo(JobRequest.LEAST_TIME) < 0) {
            warnings.add("the time limit of " + time.toSeconds() + " s is raised to "
                    + JobRequest.LEAST_TIME.toSeconds() + " s, the least that AWS Batch takes");
        }
    }

    private static void rounded(FargateSize size, TaskDirectives directives, List<String> warnings) {
        long memory = Resources.memory(directives);
        if (memory != size.mebibytes() || !size.vcpus().equals(String.valueOf(directives.cpus()))) {
            warnings.add("asks for " + directives.cpus() + " cpus and " + memory
                    + " MiB, which Fargate does not offer; it is given " + size.vcpus() + " cpus and "
                    + size.mebibytes() + " MiB");
        }
    }

    private static void labels(TaskDirectives directives, List<String> warnings) {
        Map<String, String> tags = JobTags.of(directives.resourceLabels());
        if (!tags.equals(directives.resourceLabels())) {
            warnings.add("resourceLabels hold characters or lengths that AWS does not take; the tags are " + tags);
        }
    }

    private static void memory(TaskDirectives directives, List<String> warnings) {
        long memory = Resources.memory(directives);
        if (memory < Resources.LEAST_MEMORY_MEBIBYTES) {
            warnings.add("memory of " + memory + " MiB is raised to " + Resources.LEAST_MEMORY_MEBIBYTES
                    + " MiB, the least that AWS Batch takes");
        }
    }
}
