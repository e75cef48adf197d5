package io.penstock.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.cli.render.RenderFixtures;
import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.event.TaskProgress;
import io.penstock.domain.task.TaskOutcome;
import org.junit.jupiter.api.Test;

final class OpenAttemptsTest {
    private final OpenAttempts attempts = new OpenAttempts();

    @Test
    void namesWhatWasTakenUpFromAnEarlierRunToo() {
        TaskProgress task = RenderFixtures.aTask(1, "A").build();

        attempts.on(new RunEvent.AttemptReattached(task, "4711"));
        assertThat(attempts.count()).isOne();
        assertThat(attempts.names()).contains("A (s1)", "4711");

        attempts.on(new RunEvent.AttemptCompleted(RenderFixtures.aRecord(task)
                .status(AttemptRecord.Status.COMPLETED)
                .outcome(TaskOutcome.succeeded())
                .build()));
        assertThat(attempts.count()).isZero();
    }
}
