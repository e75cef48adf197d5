package io.penstock.internal.engine;

import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.event.RunEvent;
import io.penstock.internal.admit.Admission;
import io.penstock.internal.collect.OutputCollector;
import io.penstock.internal.collect.PrintedText;
import io.penstock.internal.collect.Seals;
import io.penstock.internal.decide.FailurePolicy;
import io.penstock.internal.decide.RetryPause;
import io.penstock.internal.identify.TaskHasher;
import io.penstock.internal.port.FileStores;
import io.penstock.internal.port.InputPorter;
import io.penstock.internal.publish.OutputStorage;
import io.penstock.internal.publish.Publisher;
import io.penstock.internal.resolve.DirectiveReader;
import io.penstock.internal.resolve.DirectiveResolver;
import io.penstock.internal.route.Planner;
import io.penstock.internal.route.Router;
import io.penstock.spi.TaskExecutor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The steps of a task, made once for a run. Immutable; every step is thread-safe. */
final class Steps {
    final EngineParts parts;
    final EventBus events;
    final FileStores stores;
    final RunState state = new RunState();
    final Planner planner;
    final Preparation preparation;
    final TaskHasher hasher;
    final InputPorter porter;
    final Placer placer;
    final Recovery recovery;
    final TakeUpOrder takeUps;
    final OutputCollector collector;
    final Seals seals;
    final Publisher publisher;
    final OutputStorage storage;
    final PrintedText printed;
    final FailurePolicy policy;
    final RetryPause retryPause;
    final Pauses pauses;
    final FileWork files;
    final FileWork transfers;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();
    private final Map<String, Admission> admissions = new TreeMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();

    Steps(EngineParts parts) {
        this.parts = parts;
        events = new EventBus(parts.listeners());
        stores = new FileStores(parts.stores());
        DirectiveResolver resolver = new DirectiveResolver(parts.configuration().processLayers());
        DirectiveReader reader = new DirectiveReader(parts.settings().launchDirectory());
        Router router = new Router(parts.executors());
        planner = new Planner(resolver, reader, router, message -> events.on(new RunEvent.Warning(message)));
        preparation = new Preparation(resolver, reader, router);
        parts.configuration().scope("env").forEach(this::addEnvironment);
        hasher = new TaskHasher(stores, parts.settings().binDirectories(), environment, this::warnOnce);
        porter = new InputPorter(
                stores, events, parts.settings().transferDirectory().orElse(null));
        collector = new OutputCollector(stores);
        seals = new Seals(stores);
        placer = new Placer(stores, collector, seals, parts.settings().resume());
        takeUps = new TakeUpOrder(parts.settings().resume());
        recovery = new Recovery(parts.ledger(), placer, parts.settings().resume());
        publisher = new Publisher(stores, events);
        storage = new OutputStorage(stores, collector);
        printed = new PrintedText(stores);
        policy = new FailurePolicy(parts.settings().infrastructureRetries());
        retryPause = new RetryPause(parts.settings().retryDelay(), parts.random());
        pauses = new Pauses(parts.timer());
        files = new FileWork("penstock-files-", parts.settings().fileThreads());
        transfers = new FileWork("penstock-transfers-", parts.settings().transferThreads());
        parts.executors()
                .forEach((name, executor) -> admissions.put(name, new Admission(executor, parts.configuration())));
    }

    private void addEnvironment(String name, DirectiveValue value) {
        environment.put(name, String.valueOf(value.value()));
    }

    /** Tells a warning unless the same was told before: what is true of a process is found in each of its tasks. */
    void warnOnce(String message) {
        warnOnce(message, message);
    }

    /** Tells a warning unless one about the same matter was told before. */
    void warnOnce(String matter, String message) {
        if (warned.add(matter)) {
            events.on(new RunEvent.Warning(message));
        }
    }

    /** Returns the door to an executor. */
    Admission admission(TaskExecutor executor) {
        Admission admission = admissions.get(executor.name());
        if (admission == null) {
            throw new IllegalStateException("no admission for executor " + executor.name());
        }
        return admission;
    }

    /** Closes the doors of all executors, and lets nobody wait any longer. */
    void closeAdmissions() {
        admissions.values().forEach(Admission::close);
        pauses.end();
    }

    /** Returns the environment that the configuration sets for every task. */
    Map<String, String> environment() {
        return environment;
    }
}
