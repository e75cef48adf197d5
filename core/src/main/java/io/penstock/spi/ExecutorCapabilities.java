package io.penstock.spi;

import io.penstock.domain.ValueStyle;
import io.penstock.domain.resource.MemorySize;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/** What an executor can do, for the engine to route, port and admit tasks. Immutable. */
@ValueStyle
@Value.Immutable
public interface ExecutorCapabilities {

    /** Returns the schemes of locations that its tasks read where they lie; others are brought into its work root first. */
    Set<String> readableSchemes();

    /** Returns the processors its tasks share; empty for no limit. */
    OptionalInt cpus();

    /** Returns the memory its tasks share; empty for no limit. */
    Optional<MemorySize> memory();

    /** Returns how many attempts it takes at once unless the configuration says otherwise. */
    int queueSize();

    /** Returns the names of directives that have no effect here; a process that sets one draws a warning. */
    Set<String> ignoredDirectives();

    /** Starts an empty value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds values. */
    final class Builder extends ImmutableExecutorCapabilities.Builder {
        Builder() {}
    }
}
