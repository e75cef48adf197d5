package io.penstock.api.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.contract.FakeTaskExecutor;
import io.penstock.contract.InMemoryFileStore;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.selector.DirectiveLayer;
import io.penstock.domain.selector.ProcessSelector;
import io.penstock.spi.ConfigurationSource;
import io.penstock.spi.ExecutorCapabilities;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DirectiveExplainerTest {
    private static final InMemoryFileStore STORE = new InMemoryFileStore("mem");
    private static final ProcessDefinition COUNT =
            ProcessDefinition.named("COUNT").addLabels("big").build();
    private static final DynamicValue GROWING =
            variables -> variables.task("attempt") instanceof Integer attempt ? MemorySize.ofGibibytes(attempt) : null;

    @Test
    void evaluatesForTheAttemptAndNamesWinnerAndBeatenOnesInOrder() {
        ProcessExplanation explained = explain(
                2,
                new DirectiveLayer(
                        ProcessSelector.everything(),
                        Map.of("memory", at("2 GB", 3)),
                        Map.of("memory", List.of(at("1 GB", 2)))),
                new DirectiveLayer(ProcessSelector.withLabel("big"), Map.of("memory", at("4 GB", 5))),
                new DirectiveLayer(ProcessSelector.withLabel("b.*"), Map.of("memory", at(GROWING, 8))));

        DirectiveExplanation memory = explained.directives().get(0);
        assertThat(memory.value()).contains(MemorySize.ofGibibytes(2));
        assertThat(memory.winner().source()).isEqualTo("withLabel: b.*");
        assertThat(memory.winner().value().origin().line()).isEqualTo(8);
        assertThat(memory.beaten())
                .extracting(beaten -> beaten.candidate().value().origin().line(), BeatenDirective::reason)
                .containsExactly(
                        tuple(5, BeatenDirective.Reason.WRITTEN_EARLIER),
                        tuple(3, BeatenDirective.Reason.LOWER_LEVEL),
                        tuple(2, BeatenDirective.Reason.LOWER_LEVEL));
        assertThat(explained.task().memory()).contains(MemorySize.ofGibibytes(2));
    }

    @Test
    void mergesMapsButNotWhatTheSameLayerSaidBefore() {
        ProcessExplanation explained = explain(
                1,
                new DirectiveLayer(
                        ProcessSelector.everything(),
                        Map.of("ext", at(Map.of("args", "-a"), 3)),
                        Map.of("ext", List.of(at(Map.of("gone", "x"), 2)))),
                new DirectiveLayer(ProcessSelector.withName("COUNT"), Map.of("ext", at(Map.of("more", "-b"), 6))));

        DirectiveExplanation ext = explained.directives().get(0);
        assertThat(ext.value()).contains(Map.of("args", "-a", "more", "-b"));
        assertThat(ext.beaten().get(0).reason()).isEqualTo(BeatenDirective.Reason.MERGED);
    }

    @Test
    void saysWhyAValueCannotBeEvaluatedAndReadsTheOthers() {
        DynamicValue needsInput = variables -> {
            throw new PenstockException(ErrorCode.CONFIGURATION, "nextflow.config:2: there is no 'sample'");
        };

        ProcessExplanation explained = explain(
                1,
                new DirectiveLayer(ProcessSelector.everything(), Map.of("tag", at(needsInput, 2), "cpus", at(3, 3))));

        assertThat(explained.directives())
                .extracting(DirectiveExplanation::name, DirectiveExplanation::problem)
                .containsExactly(
                        tuple("cpus", Optional.empty()),
                        tuple("tag", Optional.of("nextflow.config:2: there is no 'sample'")));
        assertThat(explained.task().cpus()).isEqualTo(3);
    }

    @Test
    void saysWhatDirectivesBecomeOnTheirExecutorAndWhichHaveNoEffect() {
        ProcessExplanation explained = explain(
                1,
                new DirectiveLayer(
                        ProcessSelector.everything(),
                        Map.of("executor", at("fake", 1), "cpus", at(3, 2), "queue", at("q", 3))));

        assertThat(explained.directives())
                .extracting(
                        DirectiveExplanation::name,
                        DirectiveExplanation::translation,
                        DirectiveExplanation::withoutEffect)
                .containsExactly(
                        tuple("cpus", Optional.of("3 of no machine"), false),
                        tuple("executor", Optional.empty(), false),
                        tuple("queue", Optional.empty(), true));
        assertThat(explained.problems())
                .containsExactly("process COUNT: objection (executor set at nextflow.config:1:1, process)");
    }

    private static DirectiveValue at(Object value, int line) {
        return new DirectiveValue(value, new SourcePosition("nextflow.config", line, 1));
    }

    private static ProcessExplanation explain(int attempt, DirectiveLayer... layers) {
        FakeTaskExecutor fake = new FakeTaskExecutor("fake", STORE, STORE.location("/work"))
                .objecting(directives -> List.of("objection"))
                .capable(ExecutorCapabilities.builder()
                        .queueSize(1)
                        .addIgnoredDirectives("queue")
                        .build());
        ConfigurationSource configuration = new ConfigurationSource() {
            @Override
            public List<DirectiveLayer> processLayers() {
                return List.of(layers);
            }

            @Override
            public Optional<DirectiveValue> setting(String dottedName) {
                return Optional.empty();
            }

            @Override
            public Map<String, DirectiveValue> scope(String dottedName) {
                return Map.of();
            }
        };
        return new DirectiveExplainer(configuration, List.of(fake), Path.of("")).explain(COUNT, attempt, Map.of());
    }
}
