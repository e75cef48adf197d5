package io.penstock.domain.task;

import io.penstock.domain.ValueStyle;
import java.util.List;
import java.util.function.Function;
import org.immutables.value.Value;

/** Files and directories of the work directory that match patterns. Immutable. */
@ValueStyle
@Value.Immutable
public interface FileOutput extends OutputRequest {

    /** Returns the patterns, relative to the work directory; see {@link io.penstock.domain.file.GlobPattern}. */
    List<String> patterns();

    @Override
    @Value.Default
    default boolean optional() {
        return false;
    }

    /** Tells whether files that were staged in count as outputs too. By default they do not. */
    @Value.Default
    default boolean includeInputs() {
        return false;
    }

    /** Tells whether names that begin with a dot match wildcards. By default they do not. */
    @Value.Default
    default boolean hidden() {
        return false;
    }

    /** Returns which entries count: {@code file}, {@code dir} or {@code any}. The default is {@code any}. */
    @Value.Default
    default String type() {
        return "any";
    }

    /** Returns how many directories deep a match may lie; unlimited by default. */
    @Value.Default
    default int maxDepth() {
        return Integer.MAX_VALUE;
    }

    /** Tells whether patterns match what lies below symbolic links to directories. By default they do. */
    @Value.Default
    default boolean followLinks() {
        return true;
    }

    /** Returns the least number of matches; 1 by default, and not asked for where the output is optional. */
    @Value.Default
    default int minimum() {
        return 1;
    }

    /** Returns the greatest number of matches; unlimited by default. */
    @Value.Default
    default int maximum() {
        return Integer.MAX_VALUE;
    }

    @Override
    default <T> T fold(
            Function<FileOutput, T> files,
            Function<VariableOutput, T> variable,
            Function<StandardOutput, T> standardOutput,
            Function<CommandOutput, T> command) {
        return files.apply(this);
    }

    /** Starts an empty declaration. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds file outputs. */
    final class Builder extends ImmutableFileOutput.Builder {
        Builder() {}
    }
}
