package io.penstock.internal.engine;

import static io.penstock.contract.LedgerFixtures.aRun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.api.run.TaskRunner;
import io.penstock.contract.FakeTaskExecutor;
import io.penstock.contract.InMemoryFileStore;
import io.penstock.contract.InMemoryRunHistory;
import io.penstock.contract.StoreDecorator;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.run.RunSettings;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.PublishRule;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.task.TaskResult;
import io.penstock.domain.task.TaskResult.Status;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that fails for a while, at each of the questions that the engine asks it. */
final class StoreFaultTest {
    private final InMemoryFileStore memory = new InMemoryFileStore("here");
    private final Map<String, Integer> faults = new ConcurrentHashMap<>();
    private ErrorCode code = ErrorCode.UNAVAILABLE;
    private final FakeTaskExecutor executor = new FakeTaskExecutor("local", memory, memory.location("/work"))
            .doing(attempt -> memory.write(attempt.workDirectory().resolve("out"), new byte[] {1}));
    private final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());

    /** Fails as often as there are faults left for an operation on a file of that name. */
    private final StoreDecorator store = new StoreDecorator(memory) {
        @Override
        public Optional<StoredFile> stat(FileLocation location) {
            fault("stat", location);
            return super.stat(location);
        }

        @Override
        public InputStream read(FileLocation file) {
            fault("read", file);
            return super.read(file);
        }

        @Override
        public boolean writeIfAbsent(FileLocation file, byte[] content) {
            fault("writeIfAbsent", file);
            return super.writeIfAbsent(file, content);
        }

        @Override
        public List<StoredFile> list(FileLocation directory) {
            fault("list", directory);
            return super.list(directory);
        }

        @Override
        public List<StoredFile> children(FileLocation directory) {
            fault("children", directory);
            return super.children(directory);
        }

        @Override
        public void place(FileLocation from, FileLocation to, PublishRule.Mode mode) {
            fault("place", to);
            super.place(from, to, mode);
        }
    };

    private void fault(String operation, FileLocation location) {
        faults.forEach((where, left) -> {
            if (left > 0 && (operation + " " + location.path()).matches(where)) {
                faults.put(where, left - 1);
                throw new PenstockException(code, "cannot " + operation + " " + location + ": for a test");
            }
        });
    }

    private TaskRunner runner(InMemoryRunHistory history, boolean resume) {
        return TaskRunner.builder()
                .executor(executor)
                .fileStore(store)
                .fileStore(new InMemoryFileStore("file"))
                .listener(events::add)
                .ledger(history.begin(aRun("run-" + history.runs().size())))
                .settings(RunSettings.builder()
                        .resume(resume)
                        .retryDelay(Duration.ZERO)
                        .build())
                .build();
    }

    private TaskResult run(TaskRequest request, boolean resume) {
        return await(runner(new InMemoryRunHistory(), resume).submit(request));
    }

    private static TaskResult await(CompletionStage<TaskResult> stage) {
        return stage.toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static DirectiveValue value(Object value) {
        return new DirectiveValue(value, SourcePosition.named("test"));
    }

    private TaskRequest request(Map<String, String> directives) {
        FileLocation input = memory.location("/data/in");
        memory.write(input, "ACGT".getBytes(StandardCharsets.UTF_8));
        ProcessDefinition.Builder process = ProcessDefinition.named("P");
        directives.forEach((name, text) -> process.putDirectives(name, value(text)));
        return TaskRequest.builder()
                .from(TaskRequest.of(process.build(), "true", OutputRequest.files("out")))
                .addInputs(new InputFile(input, "in"))
                .build();
    }

    private long asked() {
        synchronized (events) {
            return events.stream()
                    .filter(RunEvent.TaskRequested.class::isInstance)
                    .count();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "hashing an input,            stat /data/in",
        "claiming a directory,        writeIfAbsent .*/[.]command[.]sh",
        "collecting outputs,          '(stat|list|children) /work/.*'",
        "looking into the storeDir,   '(stat|list|children) /kept.*'",
        "bringing to the storeDir,    place /kept.*",
        "publishing,                  place /results.*"
    })
    void isAskedAgain(String doing, String where) {
        faults.put(where, 5);

        TaskResult result = run(request(where.contains("kept") ? kept() : published()), false);

        assertThat(result.status()).as(doing).isEqualTo(Status.SUCCEEDED);
        assertThat(faults.get(where)).as("faults left").isZero();
        assertThat(executor.attempts()).hasSize(1);
        assertThat(asked()).isOne();
    }

    private Map<String, String> published() {
        return Map.of("publishDir", memory.location("/results").toString());
    }

    private Map<String, String> kept() {
        return Map.of("storeDir", memory.location("/kept").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"children /work/.*", "read /work/.*/[.]exitcode"})
    void isAskedAgainForAFinishedTry(String where) {
        run(request(published()), false);
        faults.put(where, 3);

        assertThat(run(request(published()), true).status()).isEqualTo(Status.REUSED);
        assertThat(faults.get(where)).isZero();
        assertThat(executor.attempts()).hasSize(1);
    }

    @Test
    void failsTheTaskAloneWhoseOutputsCannotBeSeenForLong() {
        faults.put("(stat|list|children) /work/.*", Integer.MAX_VALUE);
        TaskRequest ignoring = request(Map.of("errorStrategy", "ignore"));

        TaskResult result = run(ignoring, false);

        assertThat(result.status()).isEqualTo(Status.IGNORED);
        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        TaskOutcome.Failed.class,
                        failed -> assertThat(failed.failureClass()).isEqualTo(FailureClass.STAGING));
        assertThat(executor.attempts()).hasSize(1);
    }

    @Test
    void saysAtOnceThatAWorkDirectoryHasNoRoom() {
        code = ErrorCode.DISK_FULL;
        faults.put("writeIfAbsent .*", Integer.MAX_VALUE);

        TaskResult result = run(request(Map.of("errorStrategy", "retry")), false);

        assertThat(faults).containsValue(Integer.MAX_VALUE - 1);
        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.outcome()).isInstanceOfSatisfying(TaskOutcome.Failed.class, failed -> {
            assertThat(failed.failureClass()).isEqualTo(FailureClass.DISK_FULL);
            assertThat(failed.reason()).contains("cannot writeIfAbsent");
        });
    }

    @Test
    void losesNothingWhereAPublishDirectoryHasNoRoom() {
        code = ErrorCode.DISK_FULL;
        faults.put("place .*", 1);

        assertThatThrownBy(() -> run(request(published()), false)).hasMessageContaining("cannot place");

        assertThat(run(request(published()), true).status()).isEqualTo(Status.REUSED);
        assertThat(memory.stat(memory.location("/results/out"))).isPresent();
        assertThat(executor.attempts()).hasSize(1);
    }

    @Test
    void writesDownWhatLayInAStoreDirectory() {
        run(request(kept()), false);
        InMemoryRunHistory history = new InMemoryRunHistory();

        assertThat(await(runner(history, false).submit(request(kept()))).status())
                .isEqualTo(Status.REUSED);

        assertThat(history.attempts("run-0")).singleElement().satisfies(attempt -> {
            assertThat(attempt.intent().task().workDirectory()).isEqualTo(memory.location("/kept"));
            assertThat(attempt.end()).isPresent();
        });
    }
}
