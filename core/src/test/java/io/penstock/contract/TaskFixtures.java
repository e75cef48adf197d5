package io.penstock.contract;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskHash;
import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.task.WorkFile;
import io.penstock.spi.FileStore;
import io.penstock.spi.launch.TaskScript;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Builders of values that tests need and whose details do not matter. */
public final class TaskFixtures {
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private TaskFixtures() {}

    /** Returns a process of this name without directives. */
    public static ProcessDefinition aProcess(String name) {
        return ProcessDefinition.named(name).build();
    }

    /** Returns a request for a task of process {@code TOUCH} that makes the file {@code done}. */
    public static TaskRequest aTask() {
        return TaskRequest.of(aProcess("TOUCH"), "touch done", OutputRequest.files("done"));
    }

    /** Returns a hash that no other call returns. */
    public static TaskHash aHash() {
        return new TaskHash("%032x".formatted(0xabcdef0000000000L + NEXT.getAndIncrement()));
    }

    /** Returns an attempt below a work root that runs {@code true}, with a hash of its own, to be changed at will. */
    public static TaskAttempt.Builder anAttempt(FileLocation workRoot) {
        TaskHash hash = aHash();
        return TaskAttempt.builder()
                .taskNumber(1)
                .taskName("TOUCH (1)")
                .processName("TOUCH")
                .attempt(1)
                .hash(hash)
                .workDirectory(hash.directoryIn(workRoot))
                .body(TaskBody.script("true"))
                .directives(TaskDirectives.builder().build());
    }

    /** Returns an attempt below a work root that runs a script. */
    public static TaskAttempt.Builder anAttempt(FileLocation workRoot, String script, OutputRequest... outputs) {
        return anAttempt(workRoot).body(TaskBody.script(script, outputs));
    }

    /** Makes an attempt's directory and puts there what the engine puts there: the script and its standard input. */
    public static void prepare(TaskAttempt attempt, FileStore store) {
        byte[] script =
                TaskScript.render(attempt.body(), attempt.directives().shell()).getBytes(StandardCharsets.UTF_8);
        store.write(attempt.workDirectory().resolve(WorkFile.SCRIPT), script);
        attempt.body()
                .standardInput()
                .ifPresent(text -> store.write(
                        attempt.workDirectory().resolve(WorkFile.IN), text.getBytes(StandardCharsets.UTF_8)));
    }
}
