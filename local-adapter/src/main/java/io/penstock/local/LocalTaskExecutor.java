package io.penstock.local;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.AttemptReport;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.WorkFile;
import io.penstock.local.machine.Machine;
import io.penstock.spi.AttemptObserver;
import io.penstock.spi.ExecutorCapabilities;
import io.penstock.spi.RunningAttempt;
import io.penstock.spi.TaskExecutor;
import io.penstock.spi.launch.Launcher;
import io.penstock.spi.launch.TraceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** Runs each attempt as a process of this machine; the script itself in a container where the settings say so. */
final class LocalTaskExecutor implements TaskExecutor {
    private final LocalSettings settings;
    private final Shell shell;
    private final ScheduledExecutorService timers;
    private final Clock clock;
    private final Machine machine;
    private final LocalDirectives directives;
    private final @Nullable ContainerCommand container;
    private final Launcher launcher;

    /** Creates an executor that owns the timers: they end with it. */
    LocalTaskExecutor(
            LocalSettings settings, Shell shell, ScheduledExecutorService timers, Clock clock, Machine machine) {
        this.settings = settings;
        this.shell = shell;
        this.timers = timers;
        this.clock = clock;
        this.machine = machine;
        this.directives = new LocalDirectives(settings);
        this.container = settings.container()
                .map(enabled -> new ContainerCommand(enabled, settings.workRoot()))
                .orElse(null);
        this.launcher = new Launcher(new LocalStaging(container, SecretsFile.of(settings)));
    }

    @Override
    public String name() {
        return "local";
    }

    @Override
    public ExecutorCapabilities capabilities() {
        return directives.capabilities();
    }

    @Override
    public Optional<FileLocation> workRoot() {
        return Optional.of(FileLocation.of(settings.workRoot()));
    }

    @Override
    public String describeRoute(TaskDirectives task) {
        return task.container()
                .flatMap(image ->
                        settings.container().map(enabled -> enabled.engine().command() + " " + image))
                .orElse("");
    }

    @Override
    public List<String> check(TaskDirectives task) {
        return directives.check(task);
    }

    /** This machine takes whatever passes {@link #check}. */
    @Override
    public void verify(TaskDirectives directives) {}

    @Override
    public Map<String, String> translate(TaskDirectives task) {
        return new LocalTranslation(settings, task).toMap();
    }

    @Override
    public RunningAttempt submit(TaskAttempt attempt, AttemptObserver observer) {
        Path directory = directory(attempt);
        Process process;
        try {
            Path file = directory.resolve(WorkFile.LAUNCHER);
            Files.write(file, launcher.render(attempt).getBytes(StandardCharsets.UTF_8));
            // An earlier try in the same directory, cut short between two lines of the ledger, must not speak for this
            // one.
            Files.deleteIfExists(directory.resolve(WorkFile.EXIT));
            process = shell.start(directory, WorkFile.LAUNCHER, WorkFile.LOG);
        } catch (IOException e) {
            return refused(e);
        }
        LocalRunningAttempt running = running(attempt, process.toHandle());
        String token = ProcessToken.of(process.toHandle(), machine).toString();
        observer.submitted(String.valueOf(process.pid()), token);
        observer.started(clock.instant());
        attempt.directives().time().ifPresent(time -> running.limit(time, time));
        running.follow(process.onExit().thenApply(Process::exitValue));
        return running;
    }

    @Override
    public CompletionStage<Optional<RunningAttempt>> reattach(
            TaskAttempt attempt, String token, AttemptObserver observer) {
        LauncherSearch search = new LauncherSearch(directory(attempt), files(attempt), token, timers, machine);
        return search.find()
                .thenApply(found -> found.process()
                        .map(process -> observe(attempt, process, observer))
                        .or(() -> found.isFinished()
                                ? Optional.of(new EndedAttempt(report(files(attempt))))
                                : Optional.empty()));
    }

    private RunningAttempt observe(TaskAttempt attempt, ProcessHandle process, AttemptObserver observer) {
        LocalRunningAttempt running = running(attempt, process);
        observer.submitted(
                String.valueOf(process.pid()), ProcessToken.of(process, machine).toString());
        Instant began = process.info().startInstant().orElseGet(clock::instant);
        observer.started(began);
        attempt.directives()
                .time()
                .ifPresent(time -> running.limit(time, time.minus(Duration.between(began, clock.instant()))));
        running.follow(process.onExit().thenApply(ended -> LocalRunningAttempt.UNKNOWN));
        return running;
    }

    private AttemptReport report(AttemptFiles files) {
        Instant now = clock.instant();
        TraceFile trace = files.times().orElseGet(() -> new TraceFile(now, now, Map.of()));
        return new AttemptReport(files.outcome(LocalRunningAttempt.UNKNOWN), trace.started(), trace.completed())
                .measuring(trace.measured());
    }

    private LocalRunningAttempt running(TaskAttempt attempt, ProcessHandle process) {
        ContainerEnd end = container != null && attempt.directives().container().isPresent()
                ? container.end(attempt, shell)
                : null;
        return new LocalRunningAttempt(files(attempt), new ProcessTree(process, shell, end), timers, clock);
    }

    private AttemptFiles files(TaskAttempt attempt) {
        Optional<ContainerReference> image = attempt.directives().container();
        return new AttemptFiles(attempt, container != null && image.isPresent());
    }

    private RunningAttempt refused(IOException e) {
        Instant now = clock.instant();
        String reason = "the launcher could not be started: " + e.getMessage();
        return new EndedAttempt(new AttemptReport(TaskOutcome.failed(refusal(e), reason), now, now));
    }

    private static FailureClass refusal(IOException e) {
        if (FileErrors.isDiskFull(e.getMessage())) {
            return FailureClass.DISK_FULL;
        }
        return FileErrors.isShortOfRoom(e.getMessage()) ? FailureClass.HOST : FailureClass.SUBMISSION;
    }

    private static Path directory(TaskAttempt attempt) {
        FileLocation directory = attempt.workDirectory();
        if (!directory.isLocal()) {
            throw new PenstockException(
                    ErrorCode.ARGUMENT,
                    "the local executor needs a work directory on this machine, not " + directory
                            + "; set workDir to a local path");
        }
        return directory.toPath();
    }

    @Override
    public void close() {
        timers.shutdownNow();
    }
}
