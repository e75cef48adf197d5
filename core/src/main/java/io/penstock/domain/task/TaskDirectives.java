package io.penstock.domain.task;

import io.penstock.domain.ValueStyle;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.resource.Accelerator;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.volume.VolumeMount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The directives of one attempt: folded, evaluated, and read into types. Immutable. */
@ValueStyle
@Value.Immutable
public interface TaskDirectives {

    /** Returns the executor's name; {@code local} by default. */
    @Value.Default
    default String executor() {
        return "local";
    }

    /** Returns the number of processors; 1 by default. */
    @Value.Default
    default int cpus() {
        return 1;
    }

    /** Returns the memory asked for. */
    Optional<MemorySize> memory();

    /** Returns the longest time the attempt may run. */
    Optional<Duration> time();

    /** Returns the disk space asked for. */
    Optional<MemorySize> disk();

    /** Returns the accelerators asked for. */
    Optional<Accelerator> accelerator();

    /** Returns the queue. */
    Optional<QueueReference> queue();

    /** Returns the container. */
    Optional<ContainerReference> container();

    /** Returns the container options as written; empty for none. */
    @Value.Default
    default String containerOptions() {
        return "";
    }

    /** Returns the host's directories that the container sees. */
    List<VolumeMount> volumes();

    /** Returns the shell that runs the script; {@code bash -ue} by default. */
    @Value.Default
    default List<String> shell() {
        return List.of("/bin/bash", "-ue");
    }

    /** Returns the snippet that runs before the script, in the same shell; empty for none. */
    @Value.Default
    default String beforeScript() {
        return "";
    }

    /** Returns the snippet that runs after the script; empty for none. */
    @Value.Default
    default String afterScript() {
        return "";
    }

    /** Returns the tag; empty for none. */
    @Value.Default
    default String tag() {
        return "";
    }

    /** Returns how input files are staged: {@code symlink} (default), {@code rellink}, {@code link} or {@code copy}. */
    @Value.Default
    default String stageInMode() {
        return "symlink";
    }

    /** Returns how outputs leave a directory of {@code scratch}: {@code copy} (default), {@code move} or {@code rsync}. */
    @Value.Default
    default String stageOutMode() {
        return "copy";
    }

    /**
     * Returns where the script works instead of its work directory: {@code true} for a directory that the system names, or
     * the directory to make one in; empty for the work directory itself.
     */
    @Value.Default
    default String scratch() {
        return "";
    }

    /** Returns the directory that keeps the outputs for good: a task whose outputs lie there is not run. */
    Optional<FileLocation> storeDirectory();

    /** Returns the names of the secrets that the script finds in its environment. */
    List<String> secrets();

    /** Tells whether the script's standard output is shown to the user. */
    @Value.Default
    default boolean debug() {
        return false;
    }

    /** Returns how input files count for the task's identity. */
    @Value.Default
    default CacheMode cache() {
        return CacheMode.STANDARD;
    }

    /** Returns the tags for the resources of a back end. */
    Map<String, String> resourceLabels();

    /** Returns where output files are published. */
    List<PublishRule> publish();

    /** Returns every directive's evaluated value by name, those above among them, for executors that know more. */
    Map<String, Object> raw();

    /** Starts with all defaults. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds directives. */
    final class Builder extends ImmutableTaskDirectives.Builder {
        Builder() {}
    }
}
