package io.penstock.internal.engine;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskOutcome.Failed;
import java.util.HashMap;
import java.util.Map;

/**
 * What an attempt knows of the failed one before it.
 *
 * @param failed how that ended
 * @param record what the trace says of it
 * @param directives its directives
 */
record PreviousAttempt(Failed failed, AttemptRecord record, TaskDirectives directives) {

    /** Returns {@code task.previousTrace}: the trace's fields by name, those that are known. */
    Map<String, Object> trace() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("task_id", record.task().taskNumber());
        fields.put("hash", record.task().hash().shortForm());
        fields.put("name", record.task().name());
        fields.put("process", record.task().process());
        fields.put("tag", record.task().tag());
        fields.put("attempt", record.task().attempt());
        fields.put("status", record.status().name());
        fields.put("exit", Preparation.exitStatus(failed));
        fields.put("failure", failed.failureClass().name());
        fields.put("workdir", record.task().workDirectory().toString());
        fields.put("duration", record.duration());
        fields.put("realtime", record.realtime());
        fields.put("cpus", directives.cpus());
        record.nativeId().ifPresent(id -> fields.put("native_id", id));
        record.task().queue().ifPresent(queue -> fields.put("queue", queue));
        directives.memory().ifPresent(memory -> fields.put("memory", memory));
        directives.time().ifPresent(time -> fields.put("time", time));
        directives.container().ifPresent(container -> fields.put("container", container.toString()));
        return fields;
    }
}
