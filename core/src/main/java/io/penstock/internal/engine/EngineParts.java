package io.penstock.internal.engine;

import io.penstock.domain.run.RunSettings;
import io.penstock.spi.ConfigurationSource;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunLedger;
import io.penstock.spi.RunListener;
import io.penstock.spi.TaskExecutor;
import io.penstock.spi.Timer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What an engine is made of.
 *
 * @param executors the executors by name
 * @param stores the stores
 * @param configuration what the configuration says
 * @param ledger keeps the run's history
 * @param listeners hear what happens
 * @param settings how the run behaves
 * @param clock tells the time
 * @param timer calls later
 * @param random gives what is left to chance; thread-safe
 */
public record EngineParts(
        Map<String, TaskExecutor> executors,
        List<FileStore> stores,
        ConfigurationSource configuration,
        RunLedger ledger,
        List<RunListener> listeners,
        RunSettings settings,
        Clock clock,
        Timer timer,
        RandomGenerator random) {}
