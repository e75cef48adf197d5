package io.penstock.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.process.ProcessName;
import io.penstock.domain.selector.ResolvedDirective;
import io.penstock.domain.task.TaskDirectives;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DirectiveReaderTest {
    private static final Path HERE = Path.of("/here");

    private static TaskDirectives read(Map<String, Object> values) {
        Map<String, DirectiveValue> directives = new LinkedHashMap<>();
        values.forEach(
                (name, value) -> directives.put(name, new DirectiveValue(value, SourcePosition.named("main.nf"))));
        ProcessDefinition process = ProcessDefinition.builder()
                .name(new ProcessName("A", "A", "A"))
                .directives(directives)
                .build();
        Map<String, ResolvedDirective> resolved = new DirectiveResolver(List.of()).resolve(process);
        return new DirectiveReader(HERE).read(resolved, new AttemptVariables(resolved, Map.of(), Map.of()));
    }

    @Test
    void modulesAreLoadedAfterTheSnippetThatMayMakeTheCommandKnown() {
        TaskDirectives directives =
                read(Map.of("beforeScript", "source setup", "module", List.of("tool/1.0:other", "third")));

        assertThat(directives.beforeScript())
                .isEqualTo("source setup\nmodule load tool/1.0\nmodule load other\nmodule load third");
    }

    @Test
    void storeDirectoriesAreRelativeToTheLaunchDirectory() {
        assertThat(read(Map.of("storeDir", "kept")).storeDirectory()).contains(FileLocation.of(HERE.resolve("kept")));
        assertThat(read(Map.of()).storeDirectory()).isEmpty();
    }

    @Test
    void scratchIsASwitchOrADirectory() {
        assertThat(read(Map.of("scratch", true)).scratch()).isEqualTo("true");
        assertThat(read(Map.of("scratch", false)).scratch()).isEmpty();
        assertThat(read(Map.of("scratch", "/fast", "stageOutMode", "move")))
                .returns("/fast", TaskDirectives::scratch)
                .returns("move", TaskDirectives::stageOutMode);
    }

    @Test
    void labelsAreNamesWithValues() {
        assertThat(read(Map.of("resourceLabels", Map.of("cost", 7))).resourceLabels())
                .isEqualTo(Map.of("cost", "7"));
        assertThat(read(Map.of("resourceLabels", false)).resourceLabels()).isEmpty();
        assertThatThrownBy(() -> read(Map.of("resourceLabels", "a")))
                .hasMessageContaining(
                        "directive 'resourceLabels' needs names with values, such as [project: 'x'], not 'a'");
    }

    @Test
    void secretsAreNamedOneByOneOrTogether() {
        assertThat(read(Map.of("secret", "ONE")).secrets()).containsExactly("ONE");
        assertThat(read(Map.of("secret", List.of("ONE", "TWO"))).secrets()).containsExactly("ONE", "TWO");
    }
}
