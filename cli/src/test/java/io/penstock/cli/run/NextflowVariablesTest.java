package io.penstock.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class NextflowVariablesTest {
    @Test
    void tellsOfVariablesThatWouldHaveChangedARun() {
        Map<String, String> environment = Map.of(
                "NXF_WORK", "/w",
                "NXF_OPTS", "-Xmx1g",
                "NXF_EXECUTOR", "slurm",
                "NXF_CONDA_CACHEDIR", "/c",
                "NXF_DEFAULT_DSL", "",
                "PATH", "/bin");

        assertThat(NextflowVariables.withoutEffect(environment)).containsExactly("NXF_CONDA_CACHEDIR", "NXF_EXECUTOR");
    }

    @Test
    void isOfflineOnlyIfToldSo() {
        assertThat(NextflowVariables.isOffline(Map.of("NXF_OFFLINE", "true"))).isTrue();
        assertThat(NextflowVariables.isOffline(Map.of("NXF_OFFLINE", "false"))).isFalse();
        assertThat(NextflowVariables.isOffline(Map.of())).isFalse();
    }
}
