package io.penstock.local;

import io.penstock.domain.ValueStyle;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.spi.ConfigurationSource;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/** How tasks with a {@code container} run in one on this machine. Immutable. */
@ValueStyle
@Value.Immutable
public interface ContainerSettings {

    /** The programs that run containers. */
    enum Engine {
        /** Docker. */
        DOCKER,
        /** Podman. */
        PODMAN;

        /** Returns the name of its command and of its scope in the configuration. */
        public String command() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the program; docker by default. */
    @Value.Default
    default Engine engine() {
        return Engine.DOCKER;
    }

    /**
     * Returns options for every container, as they stand between {@code run} and the image in a line of bash: quotes and
     * {@code $(id -u)} mean what they mean there. None by default.
     */
    @Value.Default
    default String runOptions() {
        return "";
    }

    /** Returns the registry of images whose names have none; empty to leave them as they are. */
    @Value.Default
    default String registry() {
        return "";
    }

    /**
     * Reads the {@code docker} and {@code podman} scopes: {@code enabled}, {@code runOptions}, {@code registry}. Where both
     * are enabled, docker is used.
     *
     * @return empty where neither is enabled: containers are left out then, and tasks run beside one another as processes
     */
    static Optional<ContainerSettings> from(ConfigurationSource configuration) {
        for (Engine engine : Engine.values()) {
            String scope = engine.command();
            if (text(configuration, scope + ".enabled").equals("true")) {
                return Optional.of(builder()
                        .engine(engine)
                        .runOptions(text(configuration, scope + ".runOptions"))
                        .registry(text(configuration, scope + ".registry"))
                        .build());
            }
        }
        return Optional.empty();
    }

    private static String text(ConfigurationSource configuration, String name) {
        return configuration
                .setting(name)
                .map(DirectiveValue::value)
                .map(Object::toString)
                .orElse("");
    }

    /** Starts with all defaults. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds settings. */
    final class Builder extends ImmutableContainerSettings.Builder {
        Builder() {}
    }
}
