package io.penstock.internal.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lets tasks of a process ask for room in the order in which they were asked for. Where a run is resumed, what still runs of an
 * earlier one takes its room before new tasks do: else {@code maxForks} would be exceeded by what is found late. Thread-safe.
 */
final class TakeUpOrder {
    private final boolean resume;
    private final Map<String, Line> lines = new HashMap<>();

    TakeUpOrder(boolean resume) {
        this.resume = resume;
    }

    /** The tasks of a process that are still looked for, and what waits for them. */
    private static final class Line {
        private final NavigableSet<Integer> looking = new TreeSet<>();
        private final TreeMap<Integer, Runnable> waiting = new TreeMap<>();
        private boolean passing;

        /** Returns what goes on next; empty while somebody else passes, or where all wait for an earlier task. */
        Optional<Runnable> next() {
            boolean free =
                    !passing && !waiting.isEmpty() && (looking.isEmpty() || waiting.firstKey() <= looking.first());
            return free ? Optional.ofNullable(waiting.pollFirstEntry()).map(Map.Entry::getValue) : Optional.empty();
        }
    }

    /** A task was asked for, and is looked for now. */
    synchronized void asked(String process, int number) {
        line(process).looking.add(number);
    }

    private Line line(String process) {
        return lines.computeIfAbsent(process, first -> new Line());
    }

    /** It is known what there is of a task, and what still runs has its room; may be told more than once. */
    void looked(String process, int number) {
        Line line;
        synchronized (this) {
            line = line(process);
            if (!line.looking.remove(number)) {
                return;
            }
        }
        pass(line);
    }

    /**
     * Goes on with a task that was looked for: as soon as those asked for before it do, where the run is resumed or the process
     * keeps its order; else at once.
     */
    void after(String process, int number, boolean ordered, Runnable next) {
        if (!ordered && !resume) {
            looked(process, number);
            next.run();
            return;
        }
        Line line;
        synchronized (this) {
            line = line(process);
            line.waiting.put(number, next);
            line.looking.remove(number);
        }
        pass(line);
    }

    /** One at a time, or the order would be lost between two threads. */
    private void pass(Line line) {
        Optional<Runnable> next = next(line);
        while (next.isPresent()) {
            try {
                next.get().run();
            } finally {
                synchronized (this) {
                    line.passing = false;
                }
            }
            next = next(line);
        }
    }

    private synchronized Optional<Runnable> next(Line line) {
        Optional<Runnable> next = line.next();
        line.passing |= next.isPresent();
        return next;
    }
}
