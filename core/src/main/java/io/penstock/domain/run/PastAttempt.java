package io.penstock.domain.run;

import io.penstock.domain.ValueStyle;
import io.penstock.domain.event.AttemptRecord;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** An attempt as a run's history tells it. Immutable. */
@ValueStyle
@Value.Immutable
public interface PastAttempt {

    /** Returns what was known of it at first. */
    AttemptIntent intent();

    /** Returns when the intent was written down, or when an earlier run's attempt was reused. */
    Instant intended();

    /** Returns the back end's id; empty where none was written down. */
    Optional<String> nativeId();

    /** Returns what finds it again at its back end; empty where none was written down. */
    Optional<String> token();

    /** Returns when it was submitted, as far as that was written down. */
    Optional<Instant> submitted();

    /** Returns how it ended; empty where nobody has seen its end. */
    Optional<AttemptRecord> end();

    /** Starts a builder with the values of this attempt. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Starts an empty attempt. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds attempts. */
    final class Builder extends ImmutablePastAttempt.Builder {
        Builder() {}
    }
}
