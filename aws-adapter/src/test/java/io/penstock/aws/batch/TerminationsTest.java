package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.contract.RecordingObserver;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.file.FileLocation;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many requests it takes to end jobs. */
final class TerminationsTest {
    private static final JobId ARRAY = new JobId("us-east-1", "array");

    private final ScriptedBatch batch = new ScriptedBatch().says("terminatejob", 200, "{}");
    private final SimulatedTicker ticker = new SimulatedTicker();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Terminations terminations =
            new Terminations(batch.calls(), new Patience(ticker, Duration.ofMinutes(1)), ticker, work::add);

    @AfterEach
    void close() {
        batch.close();
    }

    @Test
    void endsAWholeArrayByOneRequest() {
        List<BatchAttempt> children = array();
        terminations.submitted(ARRAY, children);
        children.get(0).completeAsCancelled();
        children.forEach(child -> child.cancel("Ctrl-C"));
        workOff();

        assertThat(batch.heard("terminatejob")).isEqualTo(1);
        assertThat(batch.bodies("terminatejob")).singleElement().asString().contains("\"array\"", "Ctrl-C");
    }

    @Test
    void endsSomeChildrenOneByOne() {
        List<BatchAttempt> children = array();
        terminations.submitted(ARRAY, children);
        children.get(0).cancel("not needed");
        children.get(2).cancel("not needed");
        workOff();

        assertThat(batch.bodies("terminatejob"))
                .hasSize(2)
                .anySatisfy(body -> assertThat(body).contains("array:0"))
                .anySatisfy(body -> assertThat(body).contains("array:2"));
    }

    @Test
    void endsNoMoreOfAnArrayThanItKnows() {
        array().forEach(child -> child.cancel("Ctrl-C"));
        workOff();

        assertThat(batch.heard("terminatejob")).isEqualTo(3);
    }

    private List<BatchAttempt> array() {
        List<BatchAttempt> children = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            BatchAttempt child = new BatchAttempt(
                    TaskFixtures.anAttempt(FileLocation.parse("s3://b/work")).build(),
                    new RecordingObserver(),
                    Clock.systemUTC(),
                    terminations::end);
            child.submitted(ARRAY.child(i), false);
            children.add(child);
        }
        return children;
    }

    private void workOff() {
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }
}
