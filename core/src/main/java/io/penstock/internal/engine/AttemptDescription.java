package io.penstock.internal.engine;

import io.penstock.domain.event.TaskProgress;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.resource.DurationText;
import io.penstock.domain.run.AttemptIntent;
import io.penstock.domain.task.CacheMode;
import io.penstock.domain.task.HashParts;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes an attempt to its executor, to the ledger and to listeners.
 *
 * @param common the environment of every task
 * @param request the task
 * @param prepared the attempt
 * @param taskNumber the task's number in the run
 * @param attempt which attempt of the user's it is, from 1
 */
record AttemptDescription(
        Map<String, String> common, TaskRequest request, PreparedAttempt prepared, int taskNumber, int attempt) {

    /** Returns the attempt as its executor gets it. */
    TaskAttempt taskAttempt(Placement placement, List<InputFile> inputs, List<FileLocation> programs) {
        Map<String, String> environment = new LinkedHashMap<>(common);
        environment.putAll(prepared.body().environment());
        return TaskAttempt.builder()
                .taskNumber(taskNumber)
                .taskName(prepared.name())
                .processName(request.process().name().qualified())
                .attempt(attempt)
                .hash(placement.hash())
                .workDirectory(placement.directory())
                .body(prepared.body())
                .inputs(inputs)
                .directives(prepared.directives())
                .environment(environment)
                .binDirectories(programs)
                .build();
    }

    /** Returns what the ledger is told before anything is submitted. */
    AttemptIntent intent(Placement placement) {
        return AttemptIntent.builder()
                .task(progress(placement))
                .identity(placement.task().hash())
                .tryNumber(placement.number())
                .jobName(taskAttempt(placement, List.of(), List.of()).jobName())
                .details(asked())
                .ingredients(HashParts.parse(placement.task().parts()).digests())
                .build();
    }

    /** Returns what the attempt asks for, by the names of a trace. */
    Map<String, String> asked() {
        TaskDirectives directives = prepared.directives();
        Map<String, String> details = new LinkedHashMap<>();
        details.put("cpus", String.valueOf(directives.cpus()));
        directives.memory().ifPresent(memory -> details.put("memory", memory.toString()));
        directives.time().ifPresent(time -> details.put("time", DurationText.format(time)));
        directives.disk().ifPresent(disk -> details.put("disk", disk.toString()));
        directives.container().ifPresent(image -> details.put("container", image.toString()));
        if (!directives.scratch().isEmpty()) {
            details.put("scratch", directives.scratch());
        }
        Object module = directives.raw().get("module");
        if (module != null) {
            details.put("module", module.toString());
        }
        if (directives.cache() == CacheMode.OFF) {
            details.put("cache", "false");
        }
        return details;
    }

    /** Returns what listeners are told of it all the way. */
    TaskProgress progress(Placement placement) {
        return TaskProgress.builder()
                .taskNumber(taskNumber)
                .hash(placement.hash())
                .process(request.process().name().qualified())
                .name(prepared.name())
                .tag(prepared.directives().tag())
                .attempt(attempt)
                .executor(prepared.executor().name())
                .queue(prepared.directives().queue().map(QueueReference::text))
                .workDirectory(placement.directory())
                .build();
    }
}
