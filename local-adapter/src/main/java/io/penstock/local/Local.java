package io.penstock.local;

import io.penstock.domain.run.PastRun;
import io.penstock.local.ledger.LedgerDirectory;
import io.penstock.local.machine.Machine;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunHistory;
import io.penstock.spi.RunHistoryWriter;
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
        return new LocalTaskExecutor(
                settings, Shell.find(System.getenv()), timers(), Clock.systemUTC(), Machine.here());
    }

    /** Creates the store of the scheme {@code file}. */
    public static FileStore fileStore() {
        return new LocalFileStore();
    }

    /** Returns the secrets in a file, which need not exist; the same file serves {@link LocalSettings#secretsFile}. */
    public static SecretStore secrets(Path file) {
        return new SecretStore(file);
    }

    /** Creates the store of {@code http} or {@code https}: files of web servers, which can only be read. */
    public static FileStore webStore(String scheme) {
        return new WebFileStore(scheme);
    }

    /**
     * Takes the history of a launch directory for this program alone; the caller closes it. The directory is made if it does not
     * exist.
     *
     * @throws io.penstock.api.PenstockException with {@code UNAVAILABLE} if another run holds it, {@code STORAGE} if it
     *     cannot be opened
     */
    public static RunHistoryWriter history(Path directory) {
        return new LedgerDirectory(directory).write();
    }

    /**
     * Begins a run in the history of a launch directory, which no other run can use before the ledger is closed. For programs that
     * do one run after the other; {@link #history} is for those that look at earlier ones too.
     *
     * @throws io.penstock.api.PenstockException as {@link #history} does, and {@code ARGUMENT} if there is a run of that name
     */
    public static RunLedger ledger(Path directory, PastRun run) {
        return new LedgerDirectory(directory).begin(run);
    }

    /**
     * Reads the history of a launch directory as it is now; the caller closes it. A run that goes on there is not disturbed.
     *
     * @throws io.penstock.api.PenstockException with {@code STORAGE} if it cannot be read
     */
    public static RunHistory readHistory(Path directory) {
        return new LedgerDirectory(directory).read();
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
