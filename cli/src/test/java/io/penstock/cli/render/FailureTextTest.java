package io.penstock.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.run.LastLines;
import io.penstock.domain.run.TaskFailure;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FailureTextTest {

    @Test
    void tellsWhatRanHowItEndedAndWhereToLook() {
        String text = text(
                TaskOutcome.toolExit(3),
                "/work/a b/cd",
                "\n    sort x\n    exit 3\n",
                "17 lines read\n",
                "sort: cannot read x\n");

        assertThat(text.lines())
                .containsExactly(
                        "Task failed: COUNT (liver): the script failed (exit status 3)",
                        "  process         COUNT",
                        "  exit status     3",
                        "  work directory  /work/a b/cd",
                        "  command",
                        "    sort x",
                        "    exit 3",
                        "  last lines of its standard output",
                        "    17 lines read",
                        "  last lines of its standard error",
                        "    sort: cannot read x",
                        "  To run it again by itself: cd '/work/a b/cd' && bash .command.run");
    }

    @Test
    void saysWhatHelpsAgainstTheClassOfFailure() {
        String text = text(
                TaskOutcome.failed(FailureClass.OUT_OF_MEMORY, "OutOfMemoryError"), "s3://b/work/ab/cd", "x", "", "");

        assertThat(text)
                .contains("out of memory (OutOfMemoryError)", "none: the script did not come to its end")
                .contains(
                        "memory = { 2.GB * task.attempt }",
                        "s3://b/work/ab/cd",
                        "standard output  (none)",
                        "standard error  (none)",
                        "what its launcher said\n    began");
    }

    @Test
    void keepsLongScriptsShort() {
        assertThat(text(TaskOutcome.toolExit(1), "/w", "true\n".repeat(100), "", ""))
                .contains("… 70 more lines");
    }

    @ParameterizedTest
    @EnumSource(FailureClass.class)
    void everyClassOfFailureMakesAText(FailureClass failureClass) {
        assertThat(text(TaskOutcome.failed(failureClass, "why"), "/w", "x", "", ""))
                .contains(failureClass.description(), "why");
    }

    private static String text(TaskOutcome outcome, String workDirectory, String script, String output, String errors) {
        TaskResult result = TaskResult.builder()
                .name("COUNT (liver)")
                .status(TaskResult.Status.FAILED)
                .outcome(outcome)
                .workDirectory(FileLocation.parse(workDirectory))
                .build();
        return FailureText.of(
                new TaskFailure(result, "COUNT", script, new LastLines(output, errors, "began")), Style.PLAIN);
    }
}
