package io.penstock.cli.render;

import static io.penstock.cli.render.RenderFixtures.aRecord;
import static io.penstock.cli.render.RenderFixtures.aTask;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.event.RunEvent;
import io.penstock.domain.event.TaskProgress;
import io.penstock.domain.run.ProcessRoute;
import io.penstock.domain.task.TaskResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlainDisplayTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final PlainDisplay display = new PlainDisplay(Console.plain(new PrintWriter(out), new PrintWriter(err)));

    @Test
    void showsWhereEachProcessGoes() {
        display.routes(List.of(
                new ProcessRoute("PREPARE", "local", ""),
                new ProcessRoute("ALIGN:SORT", "awsbatch", "queue my-queue, region eu-west-1")));

        assertThat(out.toString().lines())
                .containsExactly("  PREPARE    → local", "  ALIGN:SORT → awsbatch (queue my-queue, region eu-west-1)");
    }

    @Test
    void writesALineWhenAnAttemptIsSubmittedWaitsAndEnds() {
        TaskProgress task = aTask(1, "COUNT").build();

        display.on(new RunEvent.AttemptSubmitted(task, "job-1"));
        display.on(new RunEvent.AttemptWaiting(task, "no machine yet"));
        display.on(new RunEvent.AttemptCompleted(RenderFixtures.failed(task)));
        display.on(new RunEvent.AttemptCompleted(
                aRecord(aTask(1, "COUNT").attempt(2).build()).build()));

        assertThat(out.toString().lines())
                .containsExactly(
                        "[ab/cdef01]  COUNT (s1)  submitted to awsbatch, queue my-queue, job job-1",
                        "[ab/cdef01]  COUNT (s1)  waits: no machine yet",
                        "[ab/cdef01]  COUNT (s1)  failed, spot instance reclaimed (Host EC2 (instance i-1) terminated.);"
                                + " it is tried again",
                        "[ab/cdef01]  COUNT (s1), attempt 2  done in 4s");
    }

    @Test
    void sendsWarningsToTheErrorStreamAndScriptsOutputToTheOther() {
        display.on(new RunEvent.Warning("the disk is slow"));
        display.on(new RunEvent.TaskOutput("COUNT (s1)", "hello"));

        assertThat(err.toString()).isEqualToIgnoringNewLines("warning: the disk is slow");
        assertThat(out.toString()).isEqualToIgnoringNewLines("hello");
    }

    @Test
    void sumsUpByExecutorAndByWhatBecameOfTheTasks() {
        end(aTask(1, "PREPARE").executor("local").build());
        end(aTask(2, "COUNT").build());
        end(aTask(3, "COUNT").build());
        display.on(RenderFixtures.completed(4, "COUNT", TaskResult.Status.REUSED));
        display.on(RenderFixtures.completed(5, "COUNT", TaskResult.Status.IGNORED));

        assertThat(display.summary("Done in 5s"))
                .isEqualTo("Done in 5s: 3 tasks succeeded (1 local, 2 awsbatch), 1 reused, 1 failed and ignored");
    }

    private void end(TaskProgress task) {
        display.on(new RunEvent.AttemptCompleted(aRecord(task).build()));
        display.on(RenderFixtures.completed(task.taskNumber(), task.process(), TaskResult.Status.SUCCEEDED));
    }
}
