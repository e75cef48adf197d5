package io.penstock.api.run;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.run.RunSettings;
import io.penstock.internal.engine.EngineParts;
import io.penstock.internal.engine.SystemTimer;
import io.penstock.spi.ConfigurationSource;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunLedger;
import io.penstock.spi.RunListener;
import io.penstock.spi.TaskExecutor;
import io.penstock.spi.Timer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Builds a {@link TaskRunner} from executors and stores. Not thread-safe. */
public final class TaskRunnerBuilder {
    private final Map<String, TaskExecutor> executors = new TreeMap<>();
    private final List<FileStore> stores = new ArrayList<>();
    private final List<RunListener> listeners = new ArrayList<>();
    private ConfigurationSource configuration = ConfigurationSource.empty();
    private RunLedger ledger = new NoLedger();
    private RunSettings settings = RunSettings.builder().build();
    private Clock clock = Clock.systemUTC();

    private Timer timer = new SystemTimer();
    private RandomGenerator random = new Random();

    TaskRunnerBuilder() {}

    /** Adds an executor under its own name; at least one is needed. */
    public TaskRunnerBuilder executor(TaskExecutor executor) {
        executors.put(executor.name(), executor);
        return this;
    }

    /** Adds a store for its scheme; every executor's work root needs one. */
    public TaskRunnerBuilder fileStore(FileStore store) {
        stores.add(store);
        return this;
    }

    /** Sets what the configuration says; nothing by default. */
    public TaskRunnerBuilder configuration(ConfigurationSource source) {
        configuration = source;
        return this;
    }

    /** Sets the ledger that keeps the run's history; by default none is kept. The runner closes it. */
    public TaskRunnerBuilder ledger(RunLedger runLedger) {
        ledger = runLedger;
        return this;
    }

    /** Adds a listener. */
    public TaskRunnerBuilder listener(RunListener listener) {
        listeners.add(listener);
        return this;
    }

    /** Sets how the run behaves. */
    public TaskRunnerBuilder settings(RunSettings runSettings) {
        settings = runSettings;
        return this;
    }

    /** Sets the clock; the system's by default. */
    public TaskRunnerBuilder clock(Clock source) {
        clock = source;
        return this;
    }

    /** Sets what calls later; by default a thread of the runner's. The runner closes it. */
    public TaskRunnerBuilder timer(Timer source) {
        timer = source;
        return this;
    }

    /** Sets the randomness, which must be thread-safe; it spreads tries over time. */
    public TaskRunnerBuilder random(RandomGenerator source) {
        random = source;
        return this;
    }

    /**
     * Builds the runner.
     *
     * @throws PenstockException with {@code ARGUMENT} if there is no executor
     */
    public TaskRunner build() {
        if (executors.isEmpty()) {
            throw new PenstockException(ErrorCode.ARGUMENT, "a task runner needs at least one executor");
        }
        return new TaskRunner(new EngineParts(
                Map.copyOf(executors),
                List.copyOf(stores),
                configuration,
                ledger,
                List.copyOf(listeners),
                settings,
                clock,
                timer,
                random));
    }
}
