package io.penstock.aws.batch;

import io.penstock.aws.launch.ContainerCommand;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.spi.launch.LauncherStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Finds the class of a failure in the words of Batch and the exit status. The words are no contract: those it does not
 * know are shown as they are, and the user's own policy applies.
 */
final class FailureClassifier {
    /** What an ordinary failure of the script looks like; says nothing that the exit status does not. */
    private static final Pattern ORDINARY = Pattern.compile("Essential container in task exited");

    /**
     * Words and their meaning; the first that occur count, so what is more exact stands first.
     *
     * @param meaning the class
     * @param words the pattern they match somewhere
     */
    private record Rule(FailureClass meaning, Pattern words) {
        static Rule of(FailureClass meaning, String words) {
            return new Rule(meaning, Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
        }
    }

    private static final String PULL = "CannotPull\\w*Error.*";
    private static final List<Rule> RULES = List.of(
            Rule.of(FailureClass.SUBMISSION, "Container Overrides length must be at most"),
            Rule.of(FailureClass.DISK_FULL, "no space left on device"),
            Rule.of(FailureClass.OUT_OF_MEMORY, "OutOfMemoryError"),
            Rule.of(FailureClass.TIMEOUT, "attempt duration exceeded timeout"),
            Rule.of(FailureClass.UNSCHEDULABLE, "JobStateTimeLimit"),
            Rule.of(FailureClass.SPOT_RECLAIM, "Host EC2 \\(instance [^)]*\\) terminated|Spot Task was interrupted"),
            Rule.of(FailureClass.ROLE, "unable to assume the role"),
            Rule.of(
                    FailureClass.IMAGE_PULL_PASSING,
                    PULL + "(context canceled|toomanyrequests|rate exceeded|time(d )?out|deadline exceeded"
                            + "|connection re(set|fused)|unexpected EOF|\\b50[0234]\\b)"),
            Rule.of(
                    FailureClass.IMAGE_PULL_FINAL,
                    PULL + "(unauthorized|not found|denied|manifest unknown|does not exist|no basic auth"
                            + "|invalid reference|no matching manifest)"),
            Rule.of(
                    FailureClass.HOST,
                    "CannotInspectContainerError|DockerTimeoutError|ContainerRuntimeTimeoutError|CgroupError"
                            + "|Agent could not create|agent (was )?disconnected"),
            Rule.of(FailureClass.UNKNOWN, PULL),
            Rule.of(FailureClass.HOST, "Task failed to start"),
            Rule.of(FailureClass.UNSCHEDULABLE, "^(CAPACITY|MISCONFIGURATION):|^ACTION_REQUIRED|^UNDETERMINED"));

    private FailureClassifier() {}

    /** Returns the outcome of a job that did not succeed, or that left no exit marker. */
    static TaskOutcome classify(JobEnd end) {
        Optional<FailureClass> told = told(end);
        if (told.isPresent()) {
            return new TaskOutcome.Failed(told.get(), end.exitStatus(), end.words());
        }
        if (end.stopped()) {
            return new TaskOutcome.Failed(FailureClass.CANCELLED, end.exitStatus(), orElse(end.words(), "terminated"));
        }
        return end.exitStatus().isPresent() && end.exitStatus().getAsInt() != 0
                ? byStatus(end.exitStatus().getAsInt(), end)
                : TaskOutcome.failed(FailureClass.UNKNOWN, orElse(end.words(), "AWS Batch gives no reason"));
    }

    private static Optional<FailureClass> told(JobEnd end) {
        String words = end.statusReason() + "\n" + end.containerReason();
        return RULES.stream()
                .filter(rule -> rule.words().matcher(words).find())
                .map(Rule::meaning)
                .findFirst();
    }

    private static TaskOutcome byStatus(int status, JobEnd end) {
        if (status == ContainerCommand.NO_AWS_COMMAND) {
            return new TaskOutcome.Failed(
                    FailureClass.TOOL_EXIT,
                    OptionalInt.of(status),
                    "exit status " + status + ": the container has no aws command; install it in the image, or set "
                            + "aws.batch.cliPath to where the host has it");
        }
        if (LauncherStatus.isStaging(status)) {
            String what = status == LauncherStatus.STAGE_IN_FAILED
                    ? "an input could not be brought in"
                    : "an output could not be brought out";
            return new TaskOutcome.Failed(
                    FailureClass.STAGING, OptionalInt.of(status), what + "; .command.log and the job's log say why");
        }
        if (end.words().isEmpty() || ORDINARY.matcher(end.words()).matches()) {
            return TaskOutcome.toolExit(status);
        }
        return new TaskOutcome.Failed(
                FailureClass.TOOL_EXIT, OptionalInt.of(status), "exit status " + status + ": " + end.words());
    }

    private static String orElse(String text, String other) {
        return text.isEmpty() ? other : text;
    }
}
