package io.penstock.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.task.TaskDirectives;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AttemptVariablesTest {
    private static final SourcePosition AT = new SourcePosition("nextflow.config", 7, 9);

    private static TaskDirectives read(Map<String, Object> directives, int attempt) {
        ProcessDefinition.Builder process = ProcessDefinition.named("P");
        directives.forEach((name, value) -> process.putDirectives(name, new DirectiveValue(value, AT)));
        var resolved = new DirectiveResolver(List.of()).resolve(process.build());
        return new DirectiveReader(Path.of("/launch"))
                .read(resolved, new AttemptVariables(resolved, Map.of("sample", "s1"), Map.of("attempt", attempt)));
    }

    @Test
    void evaluatesExpressionsOfTheAttemptAndOfOtherDirectives() {
        DynamicValue cpus = task -> 2 * Integer.parseInt(String.valueOf(task.task("attempt")));
        DynamicValue memory = task -> MemorySize.ofGibibytes(4L * Integer.parseInt(String.valueOf(task.task("cpus"))));

        TaskDirectives read = read(Map.of("cpus", cpus, "memory", memory), 2);

        assertThat(read.cpus()).isEqualTo(4);
        assertThat(read.memory()).contains(MemorySize.ofGibibytes(16));
    }

    @Test
    void readsTextsOfMemoryAndTime() {
        TaskDirectives read = read(Map.of("memory", "8 GB", "time", "1h 30m", "disk", "100.GB"), 1);

        assertThat(read.memory()).contains(MemorySize.ofGibibytes(8));
        assertThat(read.time()).contains(Duration.ofMinutes(90));
        assertThat(read.disk()).contains(MemorySize.ofGibibytes(100));
    }

    @Test
    void capsResourcesAtTheirLimits() {
        TaskDirectives read = read(
                Map.of(
                        "cpus",
                        16,
                        "memory",
                        "64 GB",
                        "time",
                        "4h",
                        "resourceLimits",
                        Map.of("cpus", 4, "memory", "8 GB")),
                1);

        assertThat(read.cpus()).isEqualTo(4);
        assertThat(read.memory()).contains(MemorySize.ofGibibytes(8));
        assertThat(read.time()).contains(Duration.ofHours(4));
    }

    @Test
    void refusesADirectiveThatAsksForItself() {
        DynamicValue cpus = task -> task.task("memory");
        DynamicValue memory = task -> task.task("cpus");

        assertThatThrownBy(() -> read(Map.of("cpus", cpus, "memory", memory), 1))
                .hasMessageContaining("asks for its own value")
                .hasMessageContaining("nextflow.config:7");
    }

    @Test
    void namesThePlaceOfAValueOfTheWrongType() {
        assertThatThrownBy(() -> read(Map.of("memory", "lots"), 1))
                .hasMessageContaining("nextflow.config:7:9: directive 'memory'")
                .hasMessageContaining("'lots'");
    }
}
