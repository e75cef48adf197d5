package io.penstock.domain.container;

import io.penstock.domain.ValueStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The container options that AWS Batch can express, read from a {@code containerOptions} directive by
 * {@link ContainerOptionsParser}. Immutable.
 */
@ValueStyle
@Value.Immutable
public interface ContainerOptions {

    /** Returns the variables that have a value here. */
    Map<String, String> environment();

    /** Returns the names of variables that take their value from the launcher's environment, if they are set there. */
    Set<String> passedEnvironment();

    /** Tells whether an init process forwards signals and reaps processes. */
    @Value.Default
    default boolean init() {
        return false;
    }

    /** Returns the swap memory in MiB; -1 for no limit. */
    OptionalLong memorySwap();

    /** Returns how readily the kernel swaps, 0 to 100. */
    OptionalInt memorySwappiness();

    /** Tells whether the container has the rights of its host. */
    @Value.Default
    default boolean privileged() {
        return false;
    }

    /** Tells whether the root file system is mounted read-only. */
    @Value.Default
    default boolean readOnly() {
        return false;
    }

    /** Returns the size of {@code /dev/shm} in MiB. */
    OptionalInt sharedMemory();

    /** Tells whether {@link #sharedMemory} was written as a bare number, without a suffix. */
    @Value.Default
    default boolean sharedMemoryWithoutUnit() {
        return false;
    }

    /** Returns the file systems in memory. */
    List<TmpfsMount> tmpfs();

    /** Returns the user, as {@code name|uid[:group|gid]}. */
    Optional<String> user();

    /** Returns the limits. */
    List<Ulimit> ulimits();

    /** Starts with no options. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds container options. */
    final class Builder extends ImmutableContainerOptions.Builder {
        Builder() {}
    }
}
