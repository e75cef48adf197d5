package io.penstock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskHash;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunningAttempt;
import io.penstock.spi.TaskExecutor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FakeTaskExecutorTest extends AttemptProtocolContract {
    private final InMemoryFileStore store = new InMemoryFileStore("mem");
    private final Map<TaskHash, TaskOutcome> outcomes = new HashMap<>();
    private final Set<TaskHash> endless = new HashSet<>();
    private final FakeTaskExecutor backEnd = new FakeTaskExecutor("fake", store, store.location("/work"));

    @Override
    protected TaskExecutor newExecutor() {
        return backEnd.restarted()
                .answering(attempt -> outcomes.getOrDefault(attempt.hash(), TaskOutcome.succeeded()))
                .holding(attempt -> endless.contains(attempt.hash()));
    }

    @Override
    protected FileStore store() {
        return store;
    }

    @Override
    protected FileLocation workRoot() {
        return store.location("/work");
    }

    @Override
    protected void foretell(TaskAttempt attempt, TaskOutcome outcome) {
        outcomes.put(attempt.hash(), outcome);
    }

    @Override
    protected void foretellEndless(TaskAttempt attempt) {
        endless.add(attempt.hash());
    }

    @Test
    void endsAnAttemptWhenTold() {
        FakeTaskExecutor executor = new FakeTaskExecutor("fake", store, workRoot()).holding(attempt -> true);
        TaskAttempt attempt = attempt("true").build();
        RunningAttempt running = executor.submit(attempt, new RecordingObserver());

        assertThat(running.completion().toCompletableFuture()).isNotDone();
        assertThat(executor.running()).isEqualTo(1);
        executor.complete(attempt, TaskOutcome.toolExit(9));

        assertThat(await(running).outcome()).isEqualTo(TaskOutcome.toolExit(9));
        assertThat(executor.running()).isZero();
    }
}
