package io.penstock.contract;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.AttemptReport;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskHash;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.WorkFile;
import io.penstock.spi.AttemptObserver;
import io.penstock.spi.ExecutorCapabilities;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunningAttempt;
import io.penstock.spi.TaskExecutor;
import io.penstock.spi.launch.ExitMarker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An executor that runs nothing: attempts end at once and as the test says, by default in success, or when the test says.
 * It records what it is given, and leaves the files of a work directory in its store. Thread-safe; set up before use.
 */
public final class FakeTaskExecutor implements TaskExecutor {
    /** When everything happens. */
    public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final String name;
    private final FileStore store;
    private final FileLocation workRoot;
    private final List<TaskAttempt> attempts = new CopyOnWriteArrayList<>();
    private final List<String> cancellations = new CopyOnWriteArrayList<>();
    private final List<TaskHash> reattachments = new CopyOnWriteArrayList<>();
    private volatile String elsewhere = "";
    private final Map<TaskHash, Held> held;
    private Function<TaskAttempt, TaskOutcome> answer = attempt -> TaskOutcome.succeeded();
    private Predicate<TaskAttempt> holds = attempt -> false;
    private Consumer<TaskAttempt> effect = attempt -> {};
    private Function<TaskAttempt, List<String>> warnings = attempt -> List.of();
    private Function<TaskDirectives, List<String>> check = directives -> List.of();
    private Consumer<TaskDirectives> verification = directives -> {};
    private ExecutorCapabilities capabilities;
    private volatile boolean cancels = true;
    private volatile boolean forgets;

    /** Creates an executor whose attempts' directories lie in a store. */
    public FakeTaskExecutor(String name, FileStore store, FileLocation workRoot) {
        this(name, store, workRoot, new ConcurrentHashMap<>());
    }

    private FakeTaskExecutor(String name, FileStore store, FileLocation workRoot, Map<TaskHash, Held> held) {
        this.held = held;
        this.name = name;
        this.store = store;
        this.workRoot = workRoot;
        this.capabilities = ExecutorCapabilities.builder()
                .addReadableSchemes(store.scheme())
                .queueSize(100)
                .build();
    }

    /** Returns an executor of another program, to be set up anew, at the same back end: what goes on here goes on there. */
    public FakeTaskExecutor restarted() {
        return new FakeTaskExecutor(name, store, workRoot, held);
    }

    /** Says how attempts end. */
    public FakeTaskExecutor answering(Function<TaskAttempt, TaskOutcome> outcome) {
        this.answer = outcome;
        return this;
    }

    /** Says which attempts go on until {@link #complete} or their cancellation. */
    public FakeTaskExecutor holding(Predicate<TaskAttempt> which) {
        this.holds = which;
        return this;
    }

    /** Lets every cancellation throw. */
    public FakeTaskExecutor failingToCancel() {
        this.cancels = false;
        return this;
    }

    /** Says what attempts do before they end, such as writing outputs to the store. */
    public FakeTaskExecutor doing(Consumer<TaskAttempt> work) {
        this.effect = work;
        return this;
    }

    /** Says what observers of attempts are warned of. */
    public FakeTaskExecutor warning(Function<TaskAttempt, List<String>> of) {
        this.warnings = of;
        return this;
    }

    /** Says what {@link #check} answers. */
    public FakeTaskExecutor objecting(Function<TaskDirectives, List<String>> objections) {
        this.check = objections;
        return this;
    }

    /** Says what {@link #verify} does, such as throwing. */
    public FakeTaskExecutor verifying(Consumer<TaskDirectives> verification) {
        this.verification = verification;
        return this;
    }

    /** Says what it can do. */
    public FakeTaskExecutor capable(ExecutorCapabilities of) {
        this.capabilities = of;
        return this;
    }

    /** Keeps no list of the attempts, where there are too many for one. */
    public FakeTaskExecutor forgetting() {
        this.forgets = true;
        return this;
    }

    /** Returns the attempts submitted so far, in order. */
    public List<TaskAttempt> attempts() {
        return attempts;
    }

    /** Returns the reasons of all cancellations so far, in order. */
    public List<String> cancellations() {
        return cancellations;
    }

    /** Returns the attempts that somebody asked to take up, in order. */
    public List<TaskHash> reattachments() {
        return reattachments;
    }

    /** Forgets all that goes on, without a trace. */
    public void forgetAll() {
        held.clear();
    }

    /** From now on what is to be taken up is on another machine, in these words. */
    public void beganElsewhere(String where) {
        elsewhere = where;
    }

    /** Returns how many attempts go on. */
    public int running() {
        return held.size();
    }

    /** Ends an attempt that is held. */
    public void complete(TaskAttempt attempt, TaskOutcome outcome) {
        Held running = held.get(attempt.hash());
        if (running == null) {
            throw new IllegalStateException("not running: " + attempt.taskName());
        }
        running.end(outcome);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ExecutorCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public Optional<FileLocation> workRoot() {
        return Optional.of(workRoot);
    }

    @Override
    public String describeRoute(TaskDirectives directives) {
        return directives.queue().map(queue -> "queue " + queue).orElse("");
    }

    @Override
    public void verify(TaskDirectives directives) {
        verification.accept(directives);
    }

    @Override
    public List<String> check(TaskDirectives directives) {
        return check.apply(directives);
    }

    @Override
    public Map<String, String> translate(TaskDirectives directives) {
        return directives.raw().containsKey("cpus") ? Map.of("cpus", directives.cpus() + " of no machine") : Map.of();
    }

    @Override
    public RunningAttempt submit(TaskAttempt attempt, AttemptObserver observer) {
        if (!forgets) {
            attempts.add(attempt);
        }
        Held running = new Held(attempt, "fake-" + attempts.size());
        held.put(attempt.hash(), running);
        warnings.apply(attempt).forEach(observer::warning);
        observer.submitted(running.id, token(attempt));
        observer.started(NOW);
        if (!holds.test(attempt)) {
            running.end(answer.apply(attempt));
        }
        return running;
    }

    @Override
    public CompletionStage<Optional<RunningAttempt>> reattach(
            TaskAttempt attempt, String token, AttemptObserver observer) {
        reattachments.add(attempt.hash());
        if (!elsewhere.isEmpty()) {
            return CompletableFuture.failedFuture(new PenstockException(ErrorCode.ELSEWHERE, elsewhere));
        }
        Held running = held.get(attempt.hash());
        if (running != null) {
            observer.submitted(running.id, token(attempt));
            observer.started(NOW);
        }
        Optional<RunningAttempt> found = Optional.ofNullable(running);
        return CompletableFuture.completedFuture(found.or(() -> finished(attempt, token)));
    }

    private Optional<RunningAttempt> finished(TaskAttempt attempt, String token) {
        FileLocation marker = attempt.workDirectory().resolve(WorkFile.EXIT);
        if (!(token.isEmpty() || token.equals(token(attempt)))
                || store.stat(marker).isEmpty()) {
            return Optional.empty();
        }
        int status = ExitMarker.parse(text(marker)).orElseThrow().status();
        Held finished = new Held(attempt, "");
        finished.end(status == 0 ? TaskOutcome.succeeded() : TaskOutcome.toolExit(status));
        return Optional.of(finished);
    }

    @Override
    public void close() {}

    private static String token(TaskAttempt attempt) {
        return "fake:" + attempt.hash().hex();
    }

    private String text(FileLocation file) {
        try (InputStream in = store.read(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void leave(TaskAttempt attempt, String file, String content) {
        store.writeIfAbsent(attempt.workDirectory().resolve(file), content.getBytes(StandardCharsets.UTF_8));
    }

    /** An attempt that has not ended. */
    private final class Held implements RunningAttempt {
        private final TaskAttempt attempt;
        private final String id;
        private final CompletableFuture<AttemptReport> completion = new CompletableFuture<>();

        Held(TaskAttempt attempt, String id) {
            this.attempt = attempt;
            this.id = id;
        }

        void end(TaskOutcome outcome) {
            if (completion.isDone()) {
                return;
            }
            if (outcome.exitStatus().isPresent()) {
                effect.accept(attempt);
                leave(attempt, WorkFile.OUT, "");
                leave(attempt, WorkFile.ERR, "");
                leave(attempt, WorkFile.EXIT, outcome.exitStatus().getAsInt() + "\n");
            }
            held.remove(attempt.hash());
            completion.complete(new AttemptReport(outcome, NOW, NOW));
        }

        @Override
        public CompletionStage<AttemptReport> completion() {
            return completion.minimalCompletionStage();
        }

        @Override
        public void cancel(String reason) {
            cancellations.add(reason);
            if (!cancels) {
                throw new IllegalStateException("cannot cancel");
            }
            end(TaskOutcome.failed(FailureClass.CANCELLED, reason));
        }
    }
}
