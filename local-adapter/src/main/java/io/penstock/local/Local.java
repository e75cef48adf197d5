package io.penstock.local;

import io.penstock.spi.FileStore;
import io.penstock.spi.RunLedger;
import io.penstock.spi.TaskExecutor;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * Makes the ports of this machine, without an injector.
 *
 * <pre>{@code
 * LocalSettings settings = LocalSettings.builder().workRoot(Path.of("work")).build();
 * try (TaskExecutor executor = Local.executor(settings)) { ... }
 * }</pre>
 */
public final class Local {
    private Local() {}

    /** Creates the executor named {@code local}; the caller closes it. It starts no thread before a task needs a timer. */
    public static TaskExecutor executor(LocalSettings settings) {
        return new LocalTaskExecutor(settings, Shell.find(System.getenv()), timers(), Clock.systemUTC());
    }

    /** Creates the store of the scheme {@code file}. */
    public static FileStore fileStore() {
        return new LocalFileStore();
    }

    /**
     * Opens the ledger of a directory, which is made if it does not exist; the caller closes it.
     *
     * @throws io.penstock.api.PenstockException with {@code UNAVAILABLE} if another run has it open, {@code STORAGE} or
     *     {@code ACCESS_DENIED} if it cannot be opened
     */
    public static RunLedger ledger(Path directory) {
        return FileRunLedger.open(directory.resolve("ledger.jsonl"));
    }

    static ScheduledThreadPoolExecutor timers() {
        ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "penstock-local-timer");
            thread.setDaemon(true);
            return thread;
        });
        timers.setRemoveOnCancelPolicy(true);
        return timers;
    }
}
