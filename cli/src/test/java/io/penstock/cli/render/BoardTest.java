package io.penstock.cli.render;

import static io.penstock.cli.render.RenderFixtures.aRecord;
import static io.penstock.cli.render.RenderFixtures.aTask;
import static io.penstock.cli.render.RenderFixtures.completed;
import static io.penstock.cli.render.RenderFixtures.failed;
import static io.penstock.cli.render.RenderFixtures.requested;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.run.ProcessRoute;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskResult;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BoardTest {
    private final RunTally tally = new RunTally();

    @Test
    void countsTheTasksOfEachProcess() {
        tally.plan(List.of(new ProcessRoute("COUNT", "awsbatch", ""), new ProcessRoute("GATHER", "local", "")));
        IntStream.rangeClosed(1, 4).forEach(number -> tally.on(requested(number, "COUNT")));
        IntStream.rangeClosed(1, 3)
                .forEach(number -> tally.on(
                        new RunEvent.AttemptSubmitted(aTask(number, "COUNT").build(), "job")));
        tally.on(new RunEvent.AttemptStarted(aTask(1, "COUNT").build()));
        tally.on(new RunEvent.AttemptStarted(aTask(2, "COUNT").build()));
        tally.on(
                new RunEvent.AttemptCompleted(aRecord(aTask(1, "COUNT").build()).build()));
        tally.on(completed(1, "COUNT", TaskResult.Status.SUCCEEDED));

        assertThat(board(24, 80))
                .containsExactly(
                        "  COUNT   awsbatch  1 of 4 done, 1 running, 1 submitted, 1 waiting", "  GATHER  local     -");
    }

    @Test
    void tellsReusedReattachedRetriedAndLostTasksApart() {
        IntStream.rangeClosed(1, 4).forEach(number -> tally.on(requested(number, "COUNT")));
        tally.on(completed(1, "COUNT", TaskResult.Status.REUSED));
        tally.on(new RunEvent.AttemptReattached(aTask(2, "COUNT").build(), "job-2"));
        tally.on(
                new RunEvent.AttemptCompleted(aRecord(aTask(2, "COUNT").build()).build()));
        tally.on(completed(2, "COUNT", TaskResult.Status.SUCCEEDED));
        tally.on(new RunEvent.AttemptCompleted(failed(aTask(3, "COUNT").build())));
        tally.on(new RunEvent.AttemptCompleted(AttemptRecord.builder()
                .from(failed(aTask(4, "COUNT").build()))
                .outcome(TaskOutcome.failed(FailureClass.LOST, "nobody knows it"))
                .build()));

        assertThat(board(24, 120))
                .containsExactly(
                        "  COUNT  awsbatch  2 of 4 done, 1 reused, 1 re-attached, 2 waiting, 1 retried, 1 lost");
        assertThat(RunSummary.of("Succeeded", tally))
                .isEqualTo("Succeeded: 1 task succeeded (1 awsbatch), 1 reused, 1 re-attached, 1 retried, 1 lost");
    }

    @Test
    void tellsOfInputsOnTheirWay() {
        FileLocation from = FileLocation.parse("/data/x");
        FileLocation to = FileLocation.parse("s3://bucket/work/stage/x");
        tally.on(new RunEvent.InputTransfer(from, to, false));
        tally.on(new RunEvent.InputTransfer(from, to, false));
        tally.on(new RunEvent.InputTransfer(from, to, true));

        assertThat(board(24, 80)).containsExactly("  bringing 1 input where tasks can read it");
    }

    @Test
    void cutsLinesToANarrowTerminalAndKeepsTheEndOfLongNames() {
        tally.on(requested(1, "WORKFLOW:SUBWORKFLOW:COUNT"));
        tally.on(new RunEvent.AttemptSubmitted(
                aTask(1, "WORKFLOW:SUBWORKFLOW:COUNT").build(), "job"));

        assertThat(board(24, 30)).containsExactly("  …WORKFLOW:COUNT  0 of 1 do…");
    }

    @Test
    void showsNoMoreProcessesThanFitAndThoseWithOpenTasksFirst() {
        IntStream.rangeClosed(1, 9).forEach(number -> tally.on(requested(number, "P" + number)));
        IntStream.rangeClosed(1, 5)
                .forEach(number -> tally.on(completed(number, "P" + number, TaskResult.Status.SUCCEEDED)));

        assertThat(board(6, 80))
                .containsExactly(
                        "  P6  awsbatch  0 of 1 done, 1 waiting",
                        "  P7  awsbatch  0 of 1 done, 1 waiting",
                        "  P8  awsbatch  0 of 1 done, 1 waiting",
                        "  … and 6 more processes");
    }

    private List<String> board(int rows, int columns) {
        return new Board(new TerminalSize(rows, columns), Style.PLAIN).lines(tally);
    }
}
