package io.penstock.domain.task;

import io.penstock.domain.ValueStyle;
import io.penstock.domain.file.FileLocation;
import java.util.List;
import org.immutables.value.Value;

/** How a task ended, after all its attempts. Immutable. */
@ValueStyle
@Value.Immutable
public interface TaskResult {

    /** How a task can end. */
    enum Status {
        /** It ran and succeeded. */
        SUCCEEDED,
        /** An earlier run had finished it; nothing was submitted. */
        REUSED,
        /** It failed, and the run ends because of it. */
        FAILED,
        /** It failed, and its {@code errorStrategy} says to go on without it. */
        IGNORED,
        /** It was not finished because the run ended. */
        CANCELLED
    }

    /** Returns the task's name, such as {@code ALIGN (sample1)}. */
    String name();

    /** Returns how it ended. */
    Status status();

    /** Returns the outcome of its last attempt. */
    TaskOutcome outcome();

    /** Returns the directory of its last attempt; {@code none:///} where it never had one. */
    FileLocation workDirectory();

    /** Returns what it gave out, in the order of the body's outputs; empty unless it succeeded. */
    List<OutputResult> outputs();

    /** Tells whether its outputs can be used. */
    default boolean hasOutputs() {
        return status() == Status.SUCCEEDED || status() == Status.REUSED;
    }

    /** Starts a builder with the values of this result. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Starts an empty result. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds results. */
    final class Builder extends ImmutableTaskResult.Builder {
        Builder() {}
    }
}
