package io.penstock.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.directive.TaskVariables;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.selector.DirectiveLayer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ProcessLayersTest {
    private static List<DirectiveLayer> layers(String text) {
        return ConfigLoader.builder().text("x.config", text).build().load().processLayers();
    }

    private static TaskVariables task(Map<String, Object> properties, Map<String, Object> inputs) {
        return new TaskVariables() {
            @Override
            public @Nullable Object task(String property) {
                return properties.get(property);
            }

            @Override
            public Map<String, Object> inputs() {
                return inputs;
            }
        };
    }

    private static DirectiveValue directive(DirectiveLayer layer, String name) {
        return Objects.requireNonNull(layer.values().get(name), name);
    }

    private static @Nullable Object evaluate(@Nullable Object value, TaskVariables variables) {
        return ((DynamicValue) Objects.requireNonNull(value)).evaluate(variables);
    }

    @Test
    void makesALayerForTheScopeAndEachSelectorInOrder() {
        List<DirectiveLayer> layers = layers("""
                process {
                    cpus = 1
                    withName: 'ALIGN.*' { cpus = 8 }
                    'withLabel:big|huge' { queue = 'q' }
                    withName: '!SMALL' { time = '1h' }
                    withName: 'ALIGN.*' { memory = 4.GB }
                }
                """);

        assertThat(layers)
                .extracting(layer -> layer.selector().toString())
                .containsExactly("process", "withName: ALIGN.*", "withLabel: big|huge", "withName: !SMALL");
        assertThat(layers.get(0).values()).containsOnlyKeys("cpus");
        assertThat(layers.get(1).values()).containsOnlyKeys("cpus", "memory");
        assertThat(directive(layers.get(1), "memory").origin()).hasToString("x.config:6:27");
    }

    @Test
    void evaluatesClosuresForATask() {
        DirectiveLayer layer = layers("""
                        params.max = 20.GB
                        process {
                            memory = { [8.GB * task.attempt, params.max].min() }
                            tag = { "${meta.id} on $task.cpus" }
                            ext.args = { task.ext.other ?: 'none' }
                        }
                        """).get(0);
        TaskVariables third = task(Map.of("attempt", 3, "cpus", 2), Map.of("meta", Map.of("id", "s1")));

        assertThat(evaluate(directive(layer, "memory").value(), third)).isEqualTo(MemorySize.ofGibibytes(20));
        assertThat(evaluate(directive(layer, "tag").value(), third)).isEqualTo("s1 on 2");
        Map<?, ?> ext =
                (Map<?, ?>) Objects.requireNonNull(directive(layer, "ext").value());
        assertThat(evaluate(ext.get("args"), third)).isEqualTo("none");
    }

    @Test
    void keepsSaveAsAsAFunctionOfTheTask() {
        DirectiveLayer layer = layers("""
                        process.publishDir = [
                            [path: { "out/${meta.id}" }, mode: 'copy',
                             saveAs: { filename -> filename.equals('versions.yml') ? null : "${meta.id}.$filename" }],
                            [path: 'all', saveAs: { it.toUpperCase() }]
                        ]
                        """).get(0);
        TaskVariables task = task(Map.of(), Map.of("meta", Map.of("id", "s1")));
        List<?> rules =
                (List<?>) Objects.requireNonNull(directive(layer, "publishDir").value());
        Map<?, ?> first = (Map<?, ?>) rules.get(0);
        Map<?, ?> second = (Map<?, ?>) rules.get(1);

        @SuppressWarnings("unchecked")
        Function<Object, @Nullable Object> rename =
                (Function<Object, @Nullable Object>) Objects.requireNonNull(evaluate(first.get("saveAs"), task));
        assertThat(evaluate(first.get("path"), task)).isEqualTo("out/s1");
        assertThat(rename.apply("a.bam")).isEqualTo("s1.a.bam");
        assertThat(rename.apply("versions.yml")).isNull();
        assertThat(evaluate(second.get("saveAs"), task)).isInstanceOf(Function.class);
    }

    @Test
    void namesFileAndLineWhenAClosureFails() {
        DirectiveLayer layer = layers("process {\n  cpus = { task.attempt.foo() }\n  tag = { meta.id.bar }\n}")
                .get(0);
        TaskVariables task = task(Map.of("attempt", 1), Map.of());

        assertThatThrownBy(() -> evaluate(directive(layer, "cpus").value(), task))
                .hasMessage("x.config:2:25: a whole number has no method 'foo'");
        assertThatThrownBy(() -> evaluate(directive(layer, "tag").value(), task))
                .hasMessage("x.config:3:16: cannot read 'id' of null");
    }
}
