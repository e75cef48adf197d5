package io.penstock.cli.run;

import io.penstock.domain.event.RunEvent;
import io.penstock.domain.event.TaskProgress;
import io.penstock.domain.task.TaskHash;
import io.penstock.spi.RunListener;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Knows which attempts were submitted and have not ended. Thread-safe. */
final class OpenAttempts implements RunListener {
    private static final int NAMED = 5;

    private final Map<TaskHash, String> open = new LinkedHashMap<>();

    @Override
    public synchronized void on(RunEvent event) {
        if (event instanceof RunEvent.AttemptSubmitted submitted) {
            open.put(submitted.task().hash(), describe(submitted.task(), submitted.nativeId()));
        } else if (event instanceof RunEvent.AttemptReattached again) {
            open.put(again.task().hash(), describe(again.task(), again.nativeId()));
        } else if (event instanceof RunEvent.AttemptCompleted completed) {
            open.remove(completed.record().task().hash());
        }
    }

    private static String describe(TaskProgress task, String nativeId) {
        String kind = task.executor().equals("local") ? "process " : task.executor() + " ";
        return task.name() + " (" + kind + nativeId + ")";
    }

    synchronized int count() {
        return open.size();
    }

    /** Names some of them, and says how many more there are. */
    synchronized String names() {
        String some = open.values().stream().limit(NAMED).collect(Collectors.joining(", "));
        return open.size() <= NAMED ? some : some + " and " + (open.size() - NAMED) + " more";
    }
}
