package io.penstock.aws.batch;

import io.penstock.aws.launch.ContainerCommand;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.spi.launch.ExitMarker;
import io.penstock.spi.launch.LauncherStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    /**
     * Returns the outcome of a job that did not succeed, or that left no exit marker.
     *
     * @param marker what its launcher left; null for nothing
     */
    static TaskOutcome classify(JobEnd end, @Nullable ExitMarker marker) {
        OptionalInt status = marker == null ? end.exitStatus() : OptionalInt.of(marker.status());
        Optional<FailureClass> told = told(end);
        if (told.isPresent()) {
            return new TaskOutcome.Failed(told.get(), status, end.words());
        }
        if (end.stopped()) {
            return new TaskOutcome.Failed(FailureClass.CANCELLED, status, orElse(end.words(), "terminated"));
        }
        if (marker != null && marker.isDiskFull()) {
            return new TaskOutcome.Failed(FailureClass.DISK_FULL, status, "the job's disk has no room for its inputs");
        }
        if (marker != null && marker.isBadOutput()) {
            return new TaskOutcome.Failed(
                    FailureClass.BAD_OUTPUT, status, "an output cannot be stored in S3: " + marker.detail());
        }
        if (marker != null) {
            return marker.isStaging() ? staging(marker.status()) : toolExit(marker.status(), end);
        }
        return status.isPresent() && status.getAsInt() != 0
                ? withoutMarker(status.getAsInt(), end)
                : TaskOutcome.failed(FailureClass.UNKNOWN, orElse(end.words(), "AWS Batch gives no reason"));
    }

    private static Optional<FailureClass> told(JobEnd end) {
        String words = end.statusReason() + "\n" + end.containerReason();
        return RULES.stream()
                .filter(rule -> rule.words().matcher(words).find())
                .map(Rule::meaning)
                .findFirst();
    }

    /** Without a marker these statuses are our own: a launcher that cannot leave its marker keeps away from them. */
    private static TaskOutcome withoutMarker(int status, JobEnd end) {
        if (status == ContainerCommand.NO_AWS_COMMAND) {
            return new TaskOutcome.Failed(
                    FailureClass.TOOL_EXIT,
                    OptionalInt.of(status),
                    "exit status " + status + ": the container has no aws command; install it in the image, or set "
                            + "aws.batch.cliPath to where the host has it");
        }
        boolean transfer = status == LauncherStatus.STAGE_IN_FAILED || status == LauncherStatus.STAGE_OUT_FAILED;
        return transfer ? staging(status) : toolExit(status, end);
    }

    private static TaskOutcome staging(int status) {
        String what = status == LauncherStatus.STAGE_IN_FAILED
                ? "an input could not be brought in"
                : "an output could not be brought out";
        return new TaskOutcome.Failed(
                FailureClass.STAGING, OptionalInt.of(status), what + "; .command.log and the job's log say why");
    }

    private static TaskOutcome toolExit(int status, JobEnd end) {
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
