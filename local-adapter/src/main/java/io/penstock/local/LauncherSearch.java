package io.penstock.local;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.task.WorkFile;
import io.penstock.local.machine.Machine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the launcher that an earlier JVM started, or was just starting: by its process id, by its path among the arguments
 * of a process, by its exit marker.
 */
final class LauncherSearch {
    /** A process that was forked, and has yet to become the launcher. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final int LOOKS = 10;

    /**
     * What was found.
     *
     * @param running the launcher's process; null where none runs
     * @param isFinished whether it left its exit marker
     */
    record Found(@Nullable ProcessHandle running, boolean isFinished) {
        Optional<ProcessHandle> process() {
            return Optional.ofNullable(running);
        }
    }

    private final Path directory;
    private final AttemptFiles files;
    private final String token;
    private final ScheduledExecutorService timers;
    private final Machine machine;
    private final CompletableFuture<Found> found = new CompletableFuture<>();

    LauncherSearch(Path directory, AttemptFiles files, String token, ScheduledExecutorService timers, Machine machine) {
        this.directory = directory;
        this.files = files;
        this.token = token;
        this.timers = timers;
        this.machine = machine;
    }

    /** Fails with {@code ELSEWHERE} where the process is one of a machine that cannot be looked at from here, and has left no marker. */
    CompletionStage<Found> find() {
        lookAndTell(1);
        return found;
    }

    /** On a timer nobody hears of an exception, and whoever waits would wait for ever. */
    private void lookAndTell(int number) {
        try {
            look(number);
        } catch (RuntimeException | Error e) {
            found.completeExceptionally(e);
        }
    }

    private void look(int number) {
        Optional<ProcessHandle> process = files.marker().isPresent() ? Optional.empty() : process();
        boolean finished = files.marker().isPresent();
        if (process.isPresent() || finished || number >= LOOKS || !mayAppear()) {
            found.complete(new Found(finished ? null : process.orElse(null), finished));
            return;
        }
        try {
            var unused = timers.schedule(() -> lookAndTell(number + 1), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            found.complete(new Found(null, false));
        }
    }

    private Optional<ProcessHandle> process() {
        String launcher = directory.resolve(WorkFile.LAUNCHER).toString();
        Optional<ProcessToken> parsed = ProcessToken.parse(token);
        parsed.filter(known -> !machine.sees(known.machine())).ifPresent(known -> {
            throw new PenstockException(
                    ErrorCode.ELSEWHERE,
                    "it runs on host " + known.host() + ", if that is up, as process " + known.pid()
                            + ", which cannot be seen from here; 'kill " + known.pid() + "' ends it there");
        });
        return parsed.isPresent() ? parsed.get().find(launcher) : ProcessToken.running(launcher);
    }

    /** The log is made just before the launcher's process; one that had an id was there. */
    private boolean mayAppear() {
        return token.isEmpty() && Files.exists(directory.resolve(WorkFile.LOG));
    }
}
