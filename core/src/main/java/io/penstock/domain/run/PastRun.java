package io.penstock.domain.run;

import io.penstock.domain.ValueStyle;
import io.penstock.domain.file.FileLocation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A run as the history of its launch directory keeps it: one that goes on, has ended, or was cut short. Immutable. */
@ValueStyle
@Value.Immutable
public interface PastRun {

    /** How a run stands. */
    enum Status {
        /** No end was written down: it goes on, or its program was killed. */
        OPEN,
        /** All that was asked for is done. */
        SUCCEEDED,
        /** A task, the script or a back end failed. */
        FAILED,
        /** Somebody ended it. */
        CANCELLED
    }

    /** Returns its name, unique in the history. */
    String name();

    /** Returns the command that started it, for people; empty where no command did. */
    @Value.Default
    default String commandLine() {
        return "";
    }

    /** Returns the script as it was named; empty where there was none. */
    @Value.Default
    default String script() {
        return "";
    }

    /** Returns which revision of the script it was; empty where nobody knows. */
    @Value.Default
    default String revision() {
        return "";
    }

    /** Returns the directories that its tasks' directories were made in. */
    List<FileLocation> workRoots();

    /** Tells whether AWS was emulated for it, beside its local work root; false by default. */
    @Value.Default
    default boolean rehearsed() {
        return false;
    }

    /** Returns the name of the run that it resumed; empty if it began anew. */
    Optional<String> resumed();

    /** Returns the id of the program's process. */
    @Value.Default
    default long pid() {
        return 0;
    }

    /** Returns when it began. */
    Instant started();

    /** Returns when it ended; empty where no end was written down. */
    Optional<Instant> ended();

    /** Returns how it ended. */
    @Value.Default
    default Status status() {
        return Status.OPEN;
    }

    /**
     * Returns how many attempts of it, or of the runs it resumed, nobody saw the end of when it ended: they may run still. Of an
     * open run the number is not known, and 0.
     */
    @Value.Default
    default int unattended() {
        return 0;
    }

    /** Tells whether it ended in order, and nothing of it may still run. */
    default boolean isSettled() {
        return status() != Status.OPEN && unattended() == 0;
    }

    /** Starts a builder with the values of this run. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Starts an empty run. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds runs. */
    final class Builder extends ImmutablePastRun.Builder {
        Builder() {}
    }
}
