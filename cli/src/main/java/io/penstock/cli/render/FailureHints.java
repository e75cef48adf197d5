package io.penstock.cli.render;

import io.penstock.domain.task.FailureClass;
import java.util.Map;

/** What people can do about each class of failure. */
final class FailureHints {
    private static final Map<FailureClass, String> HINTS = Map.ofEntries(
            Map.entry(
                    FailureClass.MISSING_OUTPUT,
                    "The script ended well without making a file that 'output:' names: compare the names, or mark the output"
                            + " 'optional: true'."),
            Map.entry(
                    FailureClass.BAD_OUTPUT,
                    "Let the script give that file another name or other permissions, or leave it out of 'output:'."),
            Map.entry(
                    FailureClass.OUT_OF_MEMORY,
                    "Ask for more memory, for example: memory = { 2.GB * task.attempt }, errorStrategy = 'retry'."),
            Map.entry(FailureClass.TIMEOUT, "Raise the 'time' directive of the process."),
            Map.entry(
                    FailureClass.SPOT_RECLAIM,
                    "The instance was taken back several times: use a queue with on-demand instances."),
            Map.entry(
                    FailureClass.IMAGE_PULL_FINAL,
                    "Check the 'container' directive: its name, its tag, and that the back end may pull it."),
            Map.entry(FailureClass.IMAGE_PULL_PASSING, "The registry refused the image for now: try again later."),
            Map.entry(FailureClass.DISK_FULL, "Give the tasks more disk space, or remove old work directories."),
            Map.entry(
                    FailureClass.STAGING,
                    "A file could not be transferred: check that it exists, that the task may read it, and that the container"
                            + " has the tools to fetch it."),
            Map.entry(FailureClass.ROLE, "Check the job role in the configuration and whom it trusts."),
            Map.entry(
                    FailureClass.UNSCHEDULABLE,
                    "No machine of the queue has the cpus and memory that the task asks for: ask for less, or use another"
                            + " queue."),
            Map.entry(FailureClass.SUBMISSION, "The back end refused the job: its words are above."),
            Map.entry(FailureClass.LOST, "The back end no longer knows the job; look at its console."));

    private FailureHints() {}

    static String of(FailureClass failureClass) {
        return HINTS.getOrDefault(failureClass, "");
    }
}
