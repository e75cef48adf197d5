package io.penstock.internal.admit;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.resource.MemorySize;
import io.penstock.spi.ConfigurationSource;
import io.penstock.spi.TaskExecutor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Lets the attempts of one executor through as there is room: first come, first served among those that fit. Attempts that ask
 * for the same wait in one line, so a look for the next one costs a step per kind, not per attempt; those of a process with {@code
 * maxForks} wait in one line whatever they ask for, and keep their order. Thread-safe.
 */
public final class Admission {
    private final String executor;
    private final ExecutorLimits limits;
    private final Map<Object, Deque<Waiting>> waiting = new LinkedHashMap<>();
    private final Map<String, Integer> forks = new HashMap<>();
    private int running;
    private long cpus;
    private long memory;
    private boolean closed;

    /** An attempt that waits. */
    private record Waiting(Ticket ticket, CompletableFuture<Void> admitted) {}

    /** Creates the admission to one executor. */
    public Admission(TaskExecutor executor, ConfigurationSource configuration) {
        this.executor = executor.name();
        this.limits = ExecutorLimits.of(executor, configuration);
    }

    /**
     * Waits for room. Whoever is let through must {@link #release} the ticket at the end.
     *
     * @return completes when there is room; is cancelled if the run ends first
     * @throws PenstockException with {@code CONFIGURATION} if the ticket asks for more than there ever is
     */
    public CompletionStage<Void> enter(Ticket ticket) {
        refuseImpossible(ticket);
        CompletableFuture<Void> admitted = new CompletableFuture<>();
        synchronized (this) {
            if (closed) {
                admitted.cancel(false);
                return admitted;
            }
            Object line = ticket.maxForks() > 0 ? ticket.process() : ticket;
            waiting.computeIfAbsent(line, key -> new ArrayDeque<>()).add(new Waiting(ticket, admitted));
        }
        letThrough();
        return admitted;
    }

    /** Takes room at once, also where there is none: for what runs already. To be given back like any. */
    public synchronized void occupy(Ticket ticket) {
        take(ticket);
    }

    /** Gives back what a ticket took. */
    public void release(Ticket ticket) {
        synchronized (this) {
            running--;
            cpus -= ticket.cpus();
            memory -= ticket.memory();
            forks.merge(ticket.process(), -1, Integer::sum);
        }
        letThrough();
    }

    /** Lets nobody through any more; who waits is cancelled. */
    public void close() {
        List<CompletableFuture<Void>> refused = new ArrayList<>();
        synchronized (this) {
            closed = true;
            waiting.values().forEach(line -> line.forEach(one -> refused.add(one.admitted)));
            waiting.clear();
        }
        refused.forEach(admitted -> admitted.cancel(false));
    }

    private void letThrough() {
        List<CompletableFuture<Void>> admitted = new ArrayList<>();
        synchronized (this) {
            Iterator<Deque<Waiting>> lines = waiting.values().iterator();
            // Nobody asks for less than one processor: where there is none left, no kind needs a look.
            while (lines.hasNext() && running < limits.queueSize() && cpus < limits.cpus()) {
                Deque<Waiting> line = lines.next();
                while (!line.isEmpty() && fits(line.element().ticket)) {
                    take(line.element().ticket);
                    admitted.add(line.remove().admitted);
                }
                if (line.isEmpty()) {
                    lines.remove();
                }
            }
        }
        // Outside the lock: whoever is let through may come back at once.
        admitted.forEach(future -> future.complete(null));
    }

    private boolean fits(Ticket ticket) {
        return running < limits.queueSize()
                && cpus + ticket.cpus() <= limits.cpus()
                && memory + ticket.memory() <= limits.memory()
                && (ticket.maxForks() <= 0 || forks.getOrDefault(ticket.process(), 0) < ticket.maxForks());
    }

    private void take(Ticket ticket) {
        running++;
        cpus += ticket.cpus();
        memory += ticket.memory();
        forks.merge(ticket.process(), 1, Integer::sum);
    }

    private void refuseImpossible(Ticket ticket) {
        if (ticket.cpus() > limits.cpus()) {
            throw tooMuch(ticket, ticket.cpus() + " cpus", limits.cpus() + "", "cpus");
        }
        if (ticket.memory() > limits.memory()) {
            throw tooMuch(
                    ticket,
                    new MemorySize(ticket.memory()) + " of memory",
                    new MemorySize(limits.memory()).toString(),
                    "memory");
        }
    }

    private PenstockException tooMuch(Ticket ticket, String asked, String available, String setting) {
        return new PenstockException(
                ErrorCode.CONFIGURATION,
                "process " + ticket.process() + " asks for " + asked + ", but executor " + executor + " has "
                        + available + "; lower the directive, cap it with resourceLimits, or raise executor."
                        + setting);
    }
}
