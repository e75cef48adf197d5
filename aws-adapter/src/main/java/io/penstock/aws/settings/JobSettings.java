package io.penstock.aws.settings;

import io.penstock.domain.ValueStyle;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.volume.VolumeMount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** How jobs are defined, submitted and observed. Immutable. */
@ValueStyle
@Value.Immutable
@SuppressWarnings("immutables:subtype")
public interface JobSettings extends TransferSettings {

    /** Returns the directory in S3 that attempts' directories are made in; needed to run anything on Batch. */
    Optional<FileLocation> workRoot();

    /** Returns where that was written, {@code file:line}; empty where it is not known or a command line says it. */
    Optional<String> workRootOrigin();

    /** Returns the host's directories that every container sees ({@code aws.batch.volumes}). */
    List<VolumeMount> volumes();

    /** Returns each credential that tasks would be given as a variable, and where that is written; never its value. */
    List<String> credentialVariables();

    /** Returns the role that jobs act in ({@code aws.batch.jobRole}). */
    Optional<String> jobRole();

    /** Returns the role that starts containers ({@code aws.batch.executionRole}). */
    Optional<String> executionRole();

    /** Returns the log group that containers write to ({@code aws.batch.logsGroup}). */
    Optional<String> logsGroup();

    /** Returns what jobs run on ({@code aws.batch.platformType}); EC2 by default. */
    @Value.Default
    default PlatformType platformType() {
        return PlatformType.EC2;
    }

    /** Tells whether Fargate gives jobs a public address, which they need in a subnet without a way out; false by default. */
    @Value.Default
    default boolean assignPublicIp() {
        return false;
    }

    /** Returns the version of Fargate that jobs run on; {@code LATEST} by default. */
    @Value.Default
    default String fargatePlatformVersion() {
        return "LATEST";
    }

    /**
     * Returns how often Batch itself tries a job again whose instance was reclaimed ({@code aws.batch.maxSpotAttempts}); 0 by
     * default: then the engine makes another attempt in a directory of its own.
     */
    @Value.Default
    default int maxSpotAttempts() {
        return 0;
    }

    /** Returns the share identifier for queues with a fair-share policy ({@code aws.batch.shareIdentifier}). */
    Optional<String> shareIdentifier();

    /** Returns the priority among jobs of a share identifier ({@code aws.batch.schedulingPriority}), 0 to 9999. */
    OptionalInt schedulingPriority();

    /** Tells whether jobs are ended that can never be placed ({@code aws.batch.terminateUnschedulableJobs}); false by default. */
    @Value.Default
    default boolean terminateUnschedulableJobs() {
        return false;
    }

    /** Returns the least time between two looks at a job ({@code executor.pollInterval}); 1 second by default. */
    @Value.Default
    default Duration pollInterval() {
        return Duration.ofSeconds(1);
    }

    /** Returns the greatest time between two looks at a job that has not changed for long; 30 seconds by default. */
    @Value.Default
    default Duration maxPollInterval() {
        return Duration.ofSeconds(30);
    }

    /** Returns how long Batch may not know a job before it counts as lost; 2 minutes by default. */
    @Value.Default
    default Duration lostAfter() {
        return Duration.ofMinutes(2);
    }

    /** Returns how long AWS may be out of reach before the run ends; 5 minutes by default. */
    @Value.Default
    default Duration patience() {
        return Duration.ofMinutes(5);
    }

    /** Returns how many jobs are submitted in a second at most; 50 by default, which is the limit of AWS. */
    @Value.Default
    default int submitRate() {
        return 50;
    }

    /** Returns how many attempts are under way at once ({@code executor.queueSize}); 1000 by default. */
    @Value.Default
    default int queueSize() {
        return 1000;
    }

    /** Returns the environment of the program, for container options that pass a variable on. */
    @Value.Redacted
    Map<String, String> environment();

    /** Starts with all defaults. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds settings. */
    final class Builder extends ImmutableJobSettings.Builder {
        Builder() {}
    }
}
