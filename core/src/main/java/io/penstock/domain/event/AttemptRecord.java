package io.penstock.domain.event;

import io.penstock.domain.ValueStyle;
import io.penstock.domain.task.AttemptReport;
import io.penstock.domain.task.TaskOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A finished attempt as the trace shows it. Immutable. */
@ValueStyle
@Value.Immutable
public interface AttemptRecord {

    /** How the attempt stands in the trace. */
    enum Status {
        /** It ran and succeeded. */
        COMPLETED,
        /** It failed. */
        FAILED,
        /** It was ended before its time. */
        ABORTED,
        /** An earlier run had finished it. */
        CACHED,
        /** What it would make lies in its {@code storeDir}. */
        STORED
    }

    /** Returns which attempt. */
    TaskProgress task();

    /** Returns how it ended, as one word. */
    Status status();

    /** Returns how it ended, in full. */
    TaskOutcome outcome();

    /** Returns the back end's id: a process id or a job id; empty where it was never submitted. */
    Optional<String> nativeId();

    /** Returns when it was submitted. */
    Optional<Instant> submitted();

    /** Returns when its script began. */
    Optional<Instant> started();

    /** Returns when it ended. */
    Optional<Instant> completed();

    /** Returns where it ran, as far as its back end says it. */
    Map<AttemptReport.Place, String> place();

    /**
     * Returns what else is known of it, by the names of a trace: what it asked for ({@code cpus}, {@code memory} …), what it used
     * ({@code %cpu}, {@code peak_rss} …), its {@code script}, and the {@code error_action} that followed its failure.
     */
    Map<String, String> details();

    /** Tells whether another attempt follows. */
    @Value.Default
    default boolean retried() {
        return false;
    }

    /** Returns the time from submission to end; zero where it was never submitted. */
    default Duration duration() {
        return between(submitted(), completed());
    }

    /** Returns the time the script ran; zero where it never began. */
    default Duration realtime() {
        return between(started(), completed());
    }

    private static Duration between(Optional<Instant> from, Optional<Instant> to) {
        return from.isPresent() && to.isPresent() && to.get().isAfter(from.get())
                ? Duration.between(from.get(), to.get())
                : Duration.ZERO;
    }

    /** Starts an empty record. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds records. */
    final class Builder extends ImmutableAttemptRecord.Builder {
        Builder() {}
    }
}
