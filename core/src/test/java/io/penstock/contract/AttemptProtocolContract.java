package io.penstock.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.penstock.domain.directive.DirectiveCatalog;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.task.AttemptReport;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.WorkFile;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunningAttempt;
import io.penstock.spi.TaskExecutor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * How every {@link TaskExecutor} takes, ends and finds attempts, whether or not it really runs anything. Executors that run
 * scripts extend {@link TaskExecutorContract}, which adds what scripts see.
 */
public abstract class AttemptProtocolContract {
    private final List<TaskExecutor> opened = new ArrayList<>();

    /** Creates an executor; each is closed after the test. All of one test share the back end and its state. */
    protected abstract TaskExecutor newExecutor();

    /** Returns the store that the attempts' directories lie in. */
    protected abstract FileStore store();

    /** Returns the directory that attempts' directories are made in; the same one within one test. */
    protected abstract FileLocation workRoot();

    /** Starts directives with what the executor cannot do without, such as a queue. */
    protected TaskDirectives.Builder directives() {
        return TaskDirectives.builder();
    }

    /** Returns how long an attempt that does next to nothing may take. */
    protected Duration patience() {
        return Duration.ofSeconds(30);
    }

    /** Returns a time limit that the executor enforces as it stands; zero to leave the time limit out. */
    protected Duration timeLimit() {
        return Duration.ofSeconds(1);
    }

    /** Tells an executor that runs nothing how an attempt is to end; the others find out by running it. */
    protected void foretell(TaskAttempt attempt, TaskOutcome outcome) {}

    /** Tells an executor that runs nothing that an attempt is to go on until it is cancelled. */
    protected void foretellEndless(TaskAttempt attempt) {}

    @AfterEach
    final void closeExecutors() {
        opened.forEach(TaskExecutor::close);
    }

    @Test
    void translatesOnlyDirectivesThatAreSet() {
        TaskDirectives asked = directives()
                .cpus(2)
                .memory(MemorySize.ofGibibytes(1))
                .time(Duration.ofHours(1))
                .containerOptions("--no-such-option x")
                .putRaw("cpus", 2)
                .putRaw("time", Duration.ofHours(1))
                .putRaw("containerOptions", "--no-such-option x")
                .build();

        Map<String, String> words = executor().translate(asked);

        assertThat(words).containsKey("cpus");
        assertThat(words.keySet()).isSubsetOf(asked.raw().keySet()).allMatch(DirectiveCatalog::isKnown);
        assertThat(words.values()).allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(executor().translate(directives().build())).isEmpty();
    }

    @Test
    void reportsSuccess() {
        TaskAttempt attempt = attempt("true").build();
        foretell(attempt, TaskOutcome.succeeded());

        AttemptReport report = run(attempt);

        assertThat(report.outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(report.completed()).isAfterOrEqualTo(report.started());
        assertThat(text(attempt, WorkFile.EXIT)).isEqualTo("0\n");
    }

    @Test
    void reportsTheExitStatusOfTheScript() {
        TaskAttempt attempt = attempt("exit 3").build();
        foretell(attempt, TaskOutcome.toolExit(3));

        TaskOutcome outcome = run(attempt).outcome();

        assertThat(outcome.exitStatus()).isEqualTo(OptionalInt.of(3));
        assertFailure(outcome, FailureClass.TOOL_EXIT);
        assertThat(text(attempt, WorkFile.EXIT)).isEqualTo("3\n");
    }

    @Test
    void tellsOfSubmissionAndCompletionOnce() {
        TaskAttempt attempt = attempt("true").build();
        foretell(attempt, TaskOutcome.succeeded());
        RecordingObserver observer = new RecordingObserver();
        AtomicInteger completions = new AtomicInteger();

        RunningAttempt running = submit(attempt, observer);
        running.completion().whenComplete((report, failure) -> completions.incrementAndGet());
        await(running);
        running.cancel("too late");

        assertThat(observer.tokens()).hasSize(1).first().asString().isNotBlank().doesNotContain("\n");
        assertThat(observer.nativeIds()).hasSize(1);
        assertThat(observer.starts()).hasSizeLessThanOrEqualTo(1);
        // Of two dependents of one stage, either may run first.
        Awaitility.await()
                .atMost(patience())
                .untilAsserted(() -> assertThat(completions).hasValue(1));
        assertThat(await(running).outcome()).isEqualTo(TaskOutcome.succeeded());
    }

    @Test
    void reportsCancellation() throws Exception {
        TaskAttempt attempt = attempt("sleep 600").build();
        foretellEndless(attempt);
        RecordingObserver observer = new RecordingObserver();
        RunningAttempt running = submit(attempt, observer);
        observer.firstToken().get(patience().toSeconds(), TimeUnit.SECONDS);
        running.cancel("the user pressed Ctrl-C");
        running.cancel("again");

        assertFailure(await(running).outcome(), FailureClass.CANCELLED);
    }

    @Test
    void endsAnAttemptThatExceedsItsTime() {
        assumeThat(timeLimit()).as("the executor enforces short time limits").isPositive();
        TaskAttempt attempt = attempt("sleep 600")
                .directives(directives().time(timeLimit()).build())
                .build();
        foretell(attempt, TaskOutcome.failed(FailureClass.TIMEOUT, "ran longer than 1s"));

        assertFailure(run(attempt).outcome(), FailureClass.TIMEOUT);
    }

    @Test
    void findsAFinishedAttemptByItsToken() {
        TaskAttempt attempt = attempt("exit 4").build();
        foretell(attempt, TaskOutcome.toolExit(4));
        RecordingObserver observer = new RecordingObserver();
        await(submit(attempt, observer));

        RunningAttempt found = reattach(attempt, observer.tokens().get(0), new RecordingObserver())
                .orElseThrow();

        assertThat(await(found).outcome().exitStatus()).isEqualTo(OptionalInt.of(4));
    }

    @Test
    void findsAnAttemptWhoseTokenNobodyKept() throws Exception {
        TaskAttempt attempt = attempt("sleep 600").build();
        foretellEndless(attempt);
        RecordingObserver observer = new RecordingObserver();
        submit(attempt, observer);
        String token = observer.firstToken().get(patience().toSeconds(), TimeUnit.SECONDS);
        RecordingObserver second = new RecordingObserver();

        RunningAttempt found = reattach(attempt, "", second).orElseThrow();

        assertThat(found.completion().toCompletableFuture()).isNotDone();
        assertThat(second.tokens()).containsExactly(token);
        found.cancel("enough");
        assertFailure(await(found).outcome(), FailureClass.CANCELLED);
    }

    @Test
    void findsNothingOfAnAttemptThatWasNeverSubmitted() {
        TaskAttempt attempt = attempt("true").build();
        TaskFixtures.prepare(attempt, store());

        assertThat(reattach(attempt, "", new RecordingObserver())).isEmpty();
    }

    @Test
    void runsAttemptsBesideOneAnother() {
        List<RunningAttempt> running = new ArrayList<>();
        TaskExecutor executor = executor();
        for (int status = 0; status < 6; status++) {
            TaskAttempt attempt =
                    attempt("exit " + status).taskNumber(status + 1).build();
            foretell(attempt, status == 0 ? TaskOutcome.succeeded() : TaskOutcome.toolExit(status));
            TaskFixtures.prepare(attempt, store());
            running.add(executor.submit(attempt, new RecordingObserver()));
        }

        assertThat(running)
                .extracting(each -> await(each).outcome().exitStatus().orElse(-1))
                .containsExactly(0, 1, 2, 3, 4, 5);
    }

    /** Creates an executor that is closed after the test. */
    protected final TaskExecutor executor() {
        TaskExecutor executor = newExecutor();
        opened.add(executor);
        return executor;
    }

    /** Starts an attempt at a script. */
    protected final TaskAttempt.Builder attempt(String script) {
        return TaskFixtures.anAttempt(workRoot(), script)
                .directives(directives().build());
    }

    /** Prepares and submits an attempt to an executor of its own. */
    protected final RunningAttempt submit(TaskAttempt attempt, RecordingObserver observer) {
        TaskFixtures.prepare(attempt, store());
        return executor().submit(attempt, observer);
    }

    /** Asks an executor of its own to take up an attempt. */
    protected final Optional<RunningAttempt> reattach(TaskAttempt attempt, String token, RecordingObserver observer) {
        return executor()
                .reattach(attempt, token, observer)
                .toCompletableFuture()
                .orTimeout(patience().toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Prepares and submits an attempt and waits for its end. */
    protected final AttemptReport run(TaskAttempt attempt) {
        return await(submit(attempt, new RecordingObserver()));
    }

    /** Waits for an attempt's end. */
    protected final AttemptReport await(RunningAttempt running) {
        return running.completion()
                .toCompletableFuture()
                .orTimeout(patience().toMillis() + timeLimit().toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Returns the text of a file in an attempt's directory. */
    protected final String text(TaskAttempt attempt, String name) {
        try (InputStream in = store().read(attempt.workDirectory().resolve(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts that an outcome is a failure of a class. */
    protected static void assertFailure(TaskOutcome outcome, FailureClass expected) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TaskOutcome.Failed.class,
                        failed -> assertThat(failed.failureClass())
                                .as(failed.reason())
                                .isEqualTo(expected));
    }
}
