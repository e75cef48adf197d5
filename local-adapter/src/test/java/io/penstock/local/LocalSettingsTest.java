package io.penstock.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.resource.MemorySize;
import io.penstock.local.ContainerSettings.Engine;
import io.penstock.spi.ConfigurationSource;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LocalSettingsTest {
    private static final Path ROOT = Path.of("/work");

    @Test
    void takesTheWholeMachineByDefault() {
        LocalSettings settings = LocalSettings.from(ConfigurationSource.empty(), ROOT);

        assertThat(settings.workRoot()).isEqualTo(ROOT);
        assertThat(settings.cpus()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(settings.queueSize()).isEqualTo(settings.cpus());
        assertThat(settings.memory()).isGreaterThan(MemorySize.ofMebibytes(64));
        assertThat(settings.container()).isEmpty();
    }

    @Test
    void readsTheExecutorScopeAndTheOneOfLocalBeforeIt() {
        LocalSettings settings = from(Map.of(
                "executor.cpus", 3, "executor.$local.cpus", "4", "executor.memory", "6 GB", "executor.queueSize", 9));

        assertThat(settings.cpus()).isEqualTo(4);
        assertThat(settings.memory()).isEqualTo(MemorySize.ofGibibytes(6));
        assertThat(settings.queueSize()).isEqualTo(9);
    }

    @Test
    void leavesAQueueWithoutLimitToTheEngine() {
        assertThat(from(Map.of("executor.cpus", 3, "executor.queueSize", 0)).queueSize())
                .isEqualTo(3);
    }

    @Test
    void readsTheContainerScopes() {
        ContainerSettings docker = from(Map.of(
                        "docker.enabled", true, "docker.runOptions", "-u 1:1", "docker.registry", "quay.io"))
                .container()
                .orElseThrow();
        ContainerSettings podman = from(Map.of("docker.enabled", false, "podman.enabled", true))
                .container()
                .orElseThrow();

        assertThat(docker.engine()).isEqualTo(Engine.DOCKER);
        assertThat(docker.runOptions()).isEqualTo("-u 1:1");
        assertThat(docker.registry()).isEqualTo("quay.io");
        assertThat(podman.engine()).isEqualTo(Engine.PODMAN);
        assertThat(podman.runOptions()).isEmpty();
    }

    @Test
    void saysWhereAValueIsWrong() {
        assertRefused(Map.of("executor.cpus", "many"), "test.config", "many");
        assertRefused(Map.of("executor.memory", "much"), "test.config", "much");
        assertRefused(Map.of("executor.cpus", 0), "cpus", "0");
    }

    private static LocalSettings from(Map<String, Object> settings) {
        return LocalSettings.from(new MapConfiguration(settings), ROOT);
    }

    private static void assertRefused(Map<String, Object> settings, String... parts) {
        assertThatThrownBy(() -> from(settings))
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION))
                .message()
                .contains(parts);
    }
}
