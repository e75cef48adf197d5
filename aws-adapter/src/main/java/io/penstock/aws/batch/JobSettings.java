package io.penstock.aws.batch;

import io.penstock.aws.launch.TransferSettings;
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
public interface JobSettings {

    /** Returns the directory that attempts' directories are made in. */
    Optional<FileLocation> workRoot();

    /** Returns how files get into a job and out of it. */
    @Value.Default
    default TransferSettings transfers() {
        return TransferSettings.builder().build();
    }

    /** Returns the host's directories that every container sees. */
    List<VolumeMount> volumes();

    /** Returns the role that jobs act in. */
    Optional<String> jobRole();

    /** Returns the role that starts the containers. */
    Optional<String> executionRole();

    /** Returns the log group that containers write to. */
    Optional<String> logsGroup();

    /** Returns the share identifier for queues with a fair-share policy. */
    Optional<String> shareIdentifier();

    /** Returns the priority among jobs of one share identifier. */
    OptionalInt schedulingPriority();

    /** Tells whether a job is ended that no compute environment of its queue can ever run. */
    @Value.Default
    default boolean terminateUnschedulableJobs() {
        return false;
    }

    /** Returns the least time between two looks at a job. */
    @Value.Default
    default Duration pollInterval() {
        return Duration.ofSeconds(1);
    }

    /** Returns the greatest time between two looks at a job that has not changed for long. */
    @Value.Default
    default Duration maxPollInterval() {
        return Duration.ofSeconds(30);
    }

    /** Returns how long Batch may not know a job before it counts as lost. */
    @Value.Default
    default Duration lostAfter() {
        return Duration.ofMinutes(2);
    }

    /** Returns how long AWS may be out of reach before the run ends. */
    @Value.Default
    default Duration patience() {
        return Duration.ofMinutes(5);
    }

    /** Returns how many jobs are submitted in a second at most. */
    @Value.Default
    default int submitRate() {
        return 50;
    }

    /** Returns how many attempts the executor takes at once. */
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
