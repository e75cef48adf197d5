package io.penstock.cli.report;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.task.TaskResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happened in a run, as far as pages tell it; of very many attempts only the first are kept. Not thread-safe. */
final class RunStory {
    /** More than a reader looks at, and few enough for a browser. */
    static final int MOST_ATTEMPTS = 10_000;

    private final Instant begin;
    private final List<AttemptRecord> attempts = new ArrayList<>();
    private final Map<String, ProcessLine> processes = new LinkedHashMap<>();
    private final Map<TaskResult.Status, Integer> tasks = new EnumMap<>(TaskResult.Status.class);
    private int all;

    RunStory(Instant begin) {
        this.begin = begin;
    }

    void add(RunEvent event) {
        if (event instanceof RunEvent.AttemptCompleted completed) {
            AttemptRecord record = completed.record();
            all++;
            if (attempts.size() < MOST_ATTEMPTS) {
                attempts.add(record);
            }
            processes
                    .computeIfAbsent(record.task().process(), name -> new ProcessLine())
                    .add(record);
        } else if (event instanceof RunEvent.TaskCompleted completed) {
            tasks.merge(completed.result().status(), 1, Integer::sum);
        }
    }

    Instant begin() {
        return begin;
    }

    /** Returns the attempts that are kept, in the order in which they ended. */
    List<AttemptRecord> attempts() {
        return Collections.unmodifiableList(attempts);
    }

    /** Returns how many attempts there were, kept or not. */
    int count() {
        return all;
    }

    /** Returns the processes by name, in the order in which something of them ended. */
    Map<String, ProcessLine> processes() {
        return Collections.unmodifiableMap(processes);
    }

    int tasks(TaskResult.Status status) {
        return tasks.getOrDefault(status, 0);
    }

    boolean failed() {
        return tasks(TaskResult.Status.FAILED) > 0;
    }
}
