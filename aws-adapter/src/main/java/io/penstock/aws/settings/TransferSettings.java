package io.penstock.aws.settings;

import io.penstock.domain.ValueStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** How a job's {@code aws} command is found and used. Immutable. */
@ValueStyle
@Value.Immutable
@SuppressWarnings("immutables:subtype")
public interface TransferSettings extends AddressSettings, S3Settings {

    /**
     * Returns the place of the {@code aws} command on the host's image ({@code aws.batch.cliPath}); empty where the container
     * has its own.
     */
    Optional<String> cliPath();

    /** Returns how often a job tries one transfer ({@code aws.batch.maxTransferAttempts}); 3 by default. */
    @Value.Default
    default int maxTransferAttempts() {
        return 3;
    }

    /** Returns a job's pause between two tries ({@code aws.batch.delayBetweenAttempts}); 10 seconds by default; whole seconds count. */
    @Value.Default
    default Duration delayBetweenAttempts() {
        return Duration.ofSeconds(10);
    }

    /** Returns how many inputs a job brings in at once ({@code aws.batch.maxParallelTransfers}); 4 by default. */
    @Value.Default
    default int maxParallelTransfers() {
        return 4;
    }

    /**
     * Returns how the command itself tries requests again ({@code aws.batch.retryMode}): {@code legacy}, {@code standard} or
     * {@code adaptive}; empty for what the command does by itself.
     */
    Optional<String> retryMode();

    /**
     * Tells whether a job's recursive transfers try archived objects too ({@code aws.batch.forceGlacierTransfer}), for those
     * that were restored; false by default.
     */
    @Value.Default
    default boolean forceGlacierTransfer() {
        return false;
    }

    /** Starts with all defaults. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds settings. */
    final class Builder extends ImmutableTransferSettings.Builder {
        Builder() {}
    }
}
