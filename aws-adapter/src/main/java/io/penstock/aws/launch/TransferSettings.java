package io.penstock.aws.launch;

import io.penstock.aws.s3.S3Settings;
import io.penstock.domain.ValueStyle;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** How a job's {@code aws} command is found and used. Immutable. */
@ValueStyle
@Value.Immutable
public interface TransferSettings {

    /** Returns the command's place on the host's image; empty where the container has its own. */
    Optional<String> cliPath();

    /** Returns how often one transfer is tried. */
    @Value.Default
    default int attempts() {
        return 3;
    }

    /** Returns the pause between two tries; whole seconds count. */
    @Value.Default
    default Duration delay() {
        return Duration.ofSeconds(10);
    }

    /** Returns how many inputs come in at once. */
    @Value.Default
    default int parallel() {
        return 4;
    }

    /** Returns how the command itself tries requests again: {@code legacy}, {@code standard} or {@code adaptive}. */
    Optional<String> retryMode();

    /** Returns the region the command asks in. */
    Optional<String> region();

    /** Returns the address of S3, where it is not that of AWS. */
    Optional<URI> endpoint();

    /** Tells whether buckets stand in the path of addresses. */
    @Value.Default
    default boolean pathStyle() {
        return false;
    }

    /** Tells whether S3 is asked without credentials. */
    @Value.Default
    default boolean anonymous() {
        return false;
    }

    /** Returns how objects are read and written. */
    @Value.Default
    default S3Settings storage() {
        return S3Settings.builder().build();
    }

    /** Starts with all defaults. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts with the values of this one. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds settings. */
    final class Builder extends ImmutableTransferSettings.Builder {
        Builder() {}
    }
}
