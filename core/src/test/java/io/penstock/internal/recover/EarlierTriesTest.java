package io.penstock.internal.recover;

import static io.penstock.contract.LedgerFixtures.NOON;
import static io.penstock.contract.LedgerFixtures.anIntent;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.contract.TaskFixtures;
import io.penstock.domain.event.AttemptRecord.Status;
import io.penstock.domain.run.AttemptIntent;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskHash;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.spi.LedgerRecord;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EarlierTriesTest {
    private final TaskHash task = TaskFixtures.aHash();
    private final EarlierTries tries = new EarlierTries();

    private TaskHash intend(int number) {
        TaskHash hash = TaskFixtures.aHash();
        AttemptIntent intent = AttemptIntent.builder()
                .from(anIntent(hash, "MAKE"))
                .identity(task)
                .tryNumber(number)
                .build();
        tries.accept(new LedgerRecord.Intended(intent, NOON));
        return hash;
    }

    private void end(TaskHash attempt, Status status, TaskOutcome outcome, boolean retried) {
        tries.accept(new LedgerRecord.Completed(attempt, status, outcome, NOON, NOON, retried, Map.of()));
    }

    private void failAndRetry(int number) {
        TaskHash attempt = intend(number);
        tries.accept(new LedgerRecord.Submitted(attempt, "17", "token", NOON));
        end(attempt, Status.FAILED, TaskOutcome.toolExit(3), true);
    }

    @Test
    void countsTheRetriesBeforeATryThatWasNeverSubmitted() {
        failAndRetry(0);
        end(intend(1), Status.ABORTED, TaskOutcome.failed(FailureClass.LOST, "never submitted"), false);
        intend(2);

        assertThat(tries.of(task)).extracting(EarlierTry::number).containsExactly(0, 2);
        assertThat(tries.of(task).get(0).retriedFailure()).isPresent();
    }

    @Test
    void keepsNothingOfWhatEndedButWhichOfSeveralTriesWon() {
        failAndRetry(0);
        TaskHash second = intend(1);
        tries.accept(new LedgerRecord.Submitted(second, "18", "token", NOON));
        end(second, Status.COMPLETED, TaskOutcome.succeeded(), false);

        assertThat(tries.of(task)).isEmpty();
        assertThat(tries.winner(task)).hasValue(1);
    }
}
