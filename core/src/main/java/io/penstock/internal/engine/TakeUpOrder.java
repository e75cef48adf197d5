package io.penstock.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lets what still runs of an earlier run take its room before new tasks of its process do: a task asks for room only when those
 * asked for before it were looked for. Else {@code maxForks} would be exceeded by what is found late. Thread-safe.
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

        boolean isBehind(int number) {
            return !looking.isEmpty() && looking.first() < number;
        }

        List<Runnable> free() {
            List<Runnable> free = new ArrayList<>();
            while (!waiting.isEmpty() && !isBehind(waiting.firstKey())) {
                Optional.ofNullable(waiting.pollFirstEntry())
                        .map(Map.Entry::getValue)
                        .ifPresent(free::add);
            }
            return free;
        }
    }

    /** A task was asked for, and is looked for now. */
    synchronized void asked(String process, int number) {
        if (resume) {
            lines.computeIfAbsent(process, first -> new Line()).looking.add(number);
        }
    }

    /** It is known what there is of a task, and what still runs has its room; may be told more than once. */
    void looked(String process, int number) {
        List<Runnable> free;
        synchronized (this) {
            Line line = lines.get(process);
            if (line == null || !line.looking.remove(number)) {
                return;
            }
            free = line.free();
        }
        free.forEach(Runnable::run);
    }

    /** Goes on with a task as soon as those asked for before it were looked for. */
    void after(String process, int number, Runnable next) {
        synchronized (this) {
            Line line = lines.get(process);
            if (line != null && line.isBehind(number)) {
                line.waiting.put(number, next);
                return;
            }
        }
        next.run();
    }
}
