package io.penstock.domain.run;

import io.penstock.domain.ValueStyle;
import io.penstock.domain.file.FileLocation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How a run behaves, besides what its configuration says. Immutable. */
@ValueStyle
@Value.Immutable
public interface RunSettings {

    /** Returns the directory that relative paths start from, such as those of {@code publishDir}; by default the current one. */
    @Value.Default
    default Path launchDirectory() {
        return Path.of("").toAbsolutePath();
    }

    /**
     * Returns the directory that files pass through on their way between two stores, if neither is this machine's; by default that of the
     * system for temporary files. A program that is killed leaves there what was under way.
     */
    Optional<Path> transferDirectory();

    /** Tells whether tasks that earlier runs finished in the same work directory are reused. By default they are not. */
    @Value.Default
    default boolean resume() {
        return false;
    }

    /** Returns directories whose programs scripts find on their PATH, such as a project's {@code bin}; none by default. */
    List<FileLocation> binDirectories();

    /** Returns how many threads look at files, hash them and collect outputs; 4 by default. */
    @Value.Default
    default int fileThreads() {
        return 4;
    }

    /** Returns how many threads bring inputs from one store to another and publish outputs; 4 by default. */
    @Value.Default
    default int transferThreads() {
        return 4;
    }

    /** Returns how often one task is tried again for failures of the infrastructure, besides {@code maxRetries}; 5 by default. */
    @Value.Default
    default int infrastructureRetries() {
        return 5;
    }

    /**
     * Returns how long the first of these tries waits at most; 1 second by default. Each further one waits up to twice as long as
     * the one before, and at most 5 minutes.
     */
    @Value.Default
    default Duration retryDelay() {
        return Duration.ofSeconds(1);
    }

    /** Tells whether a run has failed in which failures were ignored; by default it has not. */
    @Value.Default
    default boolean failOnIgnore() {
        return false;
    }

    /** Starts with all defaults. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds settings. */
    final class Builder extends ImmutableRunSettings.Builder {
        Builder() {}
    }
}
