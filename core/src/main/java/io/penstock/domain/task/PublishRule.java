package io.penstock.domain.task;

import io.penstock.domain.ValueStyle;
import io.penstock.domain.file.FileLocation;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/** Where a task's output files go when it has succeeded: one {@code publishDir}. Immutable. */
@ValueStyle
@Value.Immutable
public interface PublishRule {

    /** How a file gets there. */
    enum Mode {
        /** A copy. */
        COPY,
        /** A copy; a symbolic link stays one. */
        COPY_NO_FOLLOW,
        /** A move; the file is no longer in the work directory. */
        MOVE,
        /** A hard link. */
        LINK,
        /** A symbolic link with an absolute target. */
        SYMLINK,
        /** A symbolic link with a relative target. */
        RELLINK
    }

    /** Returns the directory to publish into. */
    FileLocation directory();

    /** Returns how; a symbolic link by default, which becomes a copy where the stores differ. */
    @Value.Default
    default Mode mode() {
        return Mode.SYMLINK;
    }

    /** Returns the pattern that a file's relative path must match; empty for all files. */
    Optional<String> pattern();

    /** Tells whether an existing file is replaced. By default it is. */
    @Value.Default
    default boolean overwrite() {
        return true;
    }

    /** Tells whether that holds for a task too that an earlier run had finished and published. By default it does not. */
    @Value.Default
    default boolean overwriteReused() {
        return false;
    }

    /** Tells whether the rule applies. By default it does. */
    @Value.Default
    default boolean enabled() {
        return true;
    }

    /** Returns the renaming of relative paths ({@code saveAs}); an empty answer keeps the file back. */
    @Value.Default
    default UnaryOperator<String> rename() {
        return UnaryOperator.identity();
    }

    /** Starts an empty rule. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds rules. */
    final class Builder extends ImmutablePublishRule.Builder {
        Builder() {}
    }
}
