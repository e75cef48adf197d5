package io.penstock.api.run;

import io.penstock.domain.ValueStyle;
import io.penstock.domain.selector.DirectiveCandidate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How one directive of a process came to its value. Immutable. */
@ValueStyle
@Value.Immutable
public interface DirectiveExplanation {

    /** Returns the directive's name. */
    String name();

    /** Returns the value for the attempt, of the type that {@code task.<name>} has; empty where it is unset or {@link #problem} is there. */
    Optional<Object> value();

    /** Returns why the value cannot be evaluated: the message of the error, with file and line. */
    Optional<String> problem();

    /** Returns what was written and is in force, with its origin and the selector around it. */
    DirectiveCandidate winner();

    /** Returns what it beat, the strongest first. */
    List<BeatenDirective> beaten();

    /** Returns what the executor makes of it, for people; empty where it makes nothing of it. */
    Optional<String> translation();

    /** Tells whether the directive is set and has no effect on the executor. By default it has one. */
    @Value.Default
    default boolean withoutEffect() {
        return false;
    }

    /** Starts an empty explanation. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds explanations. */
    final class Builder extends ImmutableDirectiveExplanation.Builder {
        Builder() {}
    }
}
