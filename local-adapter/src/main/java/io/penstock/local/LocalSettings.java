package io.penstock.local;

import com.sun.management.OperatingSystemMXBean;
import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.ValueStyle;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.resource.MemorySize;
import io.penstock.spi.ConfigurationSource;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;
import org.immutables.value.Value;

/** What the local executor may use of this machine. Immutable. */
@ValueStyle
@Value.Immutable
public interface LocalSettings {

    /** Returns the directory that attempts' directories are made in. */
    Path workRoot();

    /** Returns the processors its tasks share; by default those that this JVM may use. */
    @Value.Default
    default int cpus() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Returns the memory its tasks share; by default all that this machine has, or what its container is allowed. */
    @Value.Default
    default MemorySize memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? new MemorySize(machine.getTotalMemorySize())
                : MemorySize.ofGibibytes(1);
    }

    /** Returns how many attempts it takes at once; by default one per processor, since each asks for one at least. */
    @Value.Default
    default int queueSize() {
        return cpus();
    }

    /** Returns how tasks with a container run; empty to run them without. */
    Optional<ContainerSettings> container();

    /** Returns the file with the secrets that tasks may ask for, lines of {@code NAME=value}; empty for none. */
    Optional<Path> secretsFile();

    /** Refuses a machine of nothing. */
    @Value.Check
    default void check() {
        requirePositive(cpus(), "cpus");
        requirePositive(queueSize(), "queueSize");
        requirePositive(memory().bytes(), "memory");
    }

    private static void requirePositive(long value, String name) {
        if (value < 1) {
            throw new PenstockException(
                    ErrorCode.CONFIGURATION, "the local executor's " + name + " must be positive, not " + value);
        }
    }

    /**
     * Reads {@code executor.$local.cpus}, {@code .memory} and {@code .queueSize}, the same in the {@code executor} scope
     * where those are not set, and {@link ContainerSettings#from}.
     */
    static LocalSettings from(ConfigurationSource configuration, Path workRoot) {
        Builder builder = builder().workRoot(workRoot).container(ContainerSettings.from(configuration));
        setting(configuration, "cpus").ifPresent(value -> builder.cpus(count(value)));
        // 0 means no limit, which the engine sees to.
        setting(configuration, "queueSize")
                .map(LocalSettings::count)
                .filter(size -> size != 0)
                .ifPresent(builder::queueSize);
        setting(configuration, "memory").ifPresent(value -> builder.memory(amount(value)));
        return builder.build();
    }

    private static Optional<DirectiveValue> setting(ConfigurationSource configuration, String name) {
        return configuration
                .setting("executor.$local." + name)
                .or(() -> configuration.setting("executor." + name))
                .filter(setting -> setting.value() != null);
    }

    private static int count(DirectiveValue setting) {
        if (setting.value() instanceof Number number) {
            return number.intValue();
        }
        try {
            return Integer.parseInt(String.valueOf(setting.value()).trim());
        } catch (NumberFormatException e) {
            throw new PenstockException(
                    ErrorCode.CONFIGURATION, setting.origin() + ": '" + setting.value() + "' is not a number", e);
        }
    }

    private static MemorySize amount(DirectiveValue setting) {
        try {
            return setting.value() instanceof MemorySize size
                    ? size
                    : MemorySize.parse(String.valueOf(setting.value()));
        } catch (PenstockException e) {
            throw new PenstockException(ErrorCode.CONFIGURATION, setting.origin() + ": " + e.getMessage(), e);
        }
    }

    /** Starts with all defaults; the work root is mandatory. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds settings. */
    final class Builder extends ImmutableLocalSettings.Builder {
        Builder() {}
    }
}
