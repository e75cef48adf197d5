package io.penstock.domain.event;

import io.penstock.domain.ValueStyle;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.TaskHash;
import java.util.Optional;
import org.immutables.value.Value;

/** Which attempt an event is about. Immutable. */
@ValueStyle
@Value.Immutable
public interface TaskProgress {

    /** Returns the task's number in the run, from 1. */
    int taskNumber();

    /** Returns the attempt's hash. */
    TaskHash hash();

    /** Returns the qualified name of the process. */
    String process();

    /** Returns the task's name, such as {@code ALIGN (sample1)}. */
    String name();

    /** Returns the tag; empty for none. */
    String tag();

    /** Returns which attempt, from 1. */
    int attempt();

    /** Returns the executor's name. */
    String executor();

    /** Returns the queue, if the executor has queues. */
    Optional<String> queue();

    /** Returns the attempt's work directory. */
    FileLocation workDirectory();

    /** Starts an empty value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds values. */
    final class Builder extends ImmutableTaskProgress.Builder {
        Builder() {}
    }
}
