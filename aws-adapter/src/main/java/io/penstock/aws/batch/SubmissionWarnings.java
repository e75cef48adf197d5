package io.penstock.aws.batch;

import io.penstock.domain.container.ContainerOptions;
import io.penstock.domain.container.ContainerOptionsParser;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Finds where a job is not quite what the directives say: what is raised to Batch's least, what looks like a slip. */
final class SubmissionWarnings {
    private SubmissionWarnings() {}

    /** Returns a sentence for each; the same for all tasks of a process whose directives are the same. */
    static List<String> of(TaskAttempt attempt) {
        TaskDirectives directives = attempt.directives();
        List<String> warnings = new ArrayList<>();
        directives.time().ifPresent(time -> time(time, warnings));
        memory(directives, warnings);
        sharedMemory(directives, warnings);
        return warnings.stream()
                .map(warning -> "process " + attempt.processName() + ": " + warning)
                .toList();
    }

    private static void time(Duration time, List<String> warnings) {
        if (time.compareTo(JobRequest.LEAST_TIME) < 0) {
            warnings.add("the time limit of " + time.toSeconds() + " s is raised to "
                    + JobRequest.LEAST_TIME.toSeconds() + " s, the least that AWS Batch takes");
        }
    }

    private static void memory(TaskDirectives directives, List<String> warnings) {
        long memory = JobRequest.memory(directives);
        if (memory < JobRequest.LEAST_MEMORY_MEBIBYTES) {
            warnings.add("memory of " + memory + " MiB is raised to " + JobRequest.LEAST_MEMORY_MEBIBYTES
                    + " MiB, the least that AWS Batch takes");
        }
    }

    private static void sharedMemory(TaskDirectives directives, List<String> warnings) {
        ContainerOptions options = ContainerOptionsParser.parse(directives.containerOptions());
        long memory = JobRequest.memory(directives);
        int shared = options.sharedMemory().orElse(0);
        if (options.sharedMemoryWithoutUnit() && shared > memory) {
            warnings.add("--shm-size " + shared + " is read as MiB and exceeds the task's " + memory
                    + " MiB of memory; write " + shared + "b if bytes are meant");
        }
    }
}
