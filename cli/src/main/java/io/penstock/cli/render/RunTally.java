package io.penstock.cli.render;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.event.TaskProgress;
import io.penstock.domain.run.ProcessRoute;
import io.penstock.domain.task.TaskResult;
import io.penstock.spi.RunListener;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what happens in a run, by process and by executor. Not safe for concurrent use. */
final class RunTally implements RunListener {
    private final Map<String, ProcessTally> processes = new LinkedHashMap<>();
    private final Map<String, Integer> succeeded = new LinkedHashMap<>();
    private int transfers;

    void plan(List<ProcessRoute> routes) {
        routes.forEach(route -> tally(route.process(), route.executor()));
    }

    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.TaskRequested requested) {
            tally(requested.process(), requested.executor()).request();
        } else if (event instanceof RunEvent.AttemptSubmitted submitted) {
            tally(submitted.task()).submit(submitted.task().taskNumber());
        } else if (event instanceof RunEvent.AttemptReattached found) {
            tally(found.task()).reattach(found.task().taskNumber());
        } else if (event instanceof RunEvent.AttemptStarted started) {
            tally(started.task()).start(started.task().taskNumber());
        } else if (event instanceof RunEvent.AttemptCompleted completed) {
            endAttempt(completed.record());
        } else if (event instanceof RunEvent.InputTransfer transfer) {
            transfers += transfer.done() ? -1 : 1;
        } else if (event instanceof RunEvent.TaskCompleted completed) {
            tally(completed.process(), "").endTask(completed.result().status());
        }
    }

    private void endAttempt(AttemptRecord attempt) {
        tally(attempt.task()).endAttempt(attempt);
        if (attempt.status() == AttemptRecord.Status.COMPLETED) {
            succeeded.merge(attempt.task().executor(), 1, Integer::sum);
        }
    }

    private ProcessTally tally(TaskProgress task) {
        return tally(task.process(), task.executor());
    }

    private ProcessTally tally(String process, String executor) {
        return processes.computeIfAbsent(process, name -> new ProcessTally(name, executor));
    }

    Collection<ProcessTally> processes() {
        return processes.values();
    }

    /** Returns how many inputs are being brought into another store. */
    int transfers() {
        return transfers;
    }

    int count(TaskResult.Status status) {
        return processes.values().stream()
                .mapToInt(process -> process.count(status))
                .sum();
    }

    /** Returns how many attempts of earlier runs were followed to their end. */
    int reattached() {
        return processes.values().stream().mapToInt(ProcessTally::reattached).sum();
    }

    /** Returns how many attempts were tried again. */
    int retries() {
        return processes.values().stream().mapToInt(ProcessTally::retries).sum();
    }

    /** Returns how many attempts were lost: their executor no longer knew them. */
    int lost() {
        return processes.values().stream().mapToInt(ProcessTally::lost).sum();
    }

    /** Returns how many tasks each executor has run to success, in the order of their first success. */
    Map<String, Integer> succeededByExecutor() {
        return Collections.unmodifiableMap(succeeded);
    }
}
