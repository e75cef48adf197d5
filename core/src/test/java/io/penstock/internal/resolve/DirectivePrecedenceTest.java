package io.penstock.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.process.ProcessName;
import io.penstock.domain.selector.DirectiveLayer;
import io.penstock.domain.selector.ProcessSelector;
import io.penstock.domain.selector.ResolvedDirective;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Precedence of layers: by example, and by random layers against a second, naive implementation. */
final class DirectivePrecedenceTest {
    private static final ProcessName NAME = new ProcessName("SORT", "SORT_BAM", "ALIGN:SORT_BAM");

    private static DirectiveLayer layer(ProcessSelector selector, String value, int line) {
        return new DirectiveLayer(selector, Map.of("queue", directive(value, line)));
    }

    private static DirectiveValue directive(String value, int line) {
        return new DirectiveValue(value, new SourcePosition("nextflow.config", line, 1));
    }

    private static ResolvedDirective queue(ProcessDefinition process, List<DirectiveLayer> layers) {
        ResolvedDirective resolved =
                new DirectiveResolver(layers).resolve(process).get("queue");
        if (resolved == null) {
            throw new AssertionError("no queue");
        }
        return resolved;
    }

    @Test
    void ordersEveryLevelFromDefaultsToQualifiedName() {
        ProcessDefinition process = ProcessDefinition.builder()
                .name(NAME)
                .addLabels("big")
                .putDirectives("queue", directive("process", 2))
                .build();
        List<DirectiveLayer> layers = List.of(
                layer(ProcessSelector.withName("ALIGN:.*"), "qualified", 6),
                layer(ProcessSelector.withName("SORT_BAM"), "alias", 5),
                layer(ProcessSelector.withName("SORT"), "simple", 4),
                layer(ProcessSelector.withLabel("big"), "label", 3),
                layer(ProcessSelector.everything(), "defaults", 1));

        ResolvedDirective queue = queue(process, layers);

        assertThat(queue.winner().value().value()).isEqualTo("qualified");
        assertThat(queue.winner().source()).isEqualTo("withName: ALIGN:.*");
        assertThat(queue.beaten())
                .extracting(candidate -> candidate.value().value())
                .containsExactly("alias", "simple", "label", "process", "defaults");
    }

    @Test
    void letsTheLaterOfTwoLabelsWin() {
        ProcessDefinition process =
                ProcessDefinition.named("SORT").addLabels("big", "slow").build();
        List<DirectiveLayer> layers = List.of(
                layer(ProcessSelector.withLabel("slow"), "first", 1),
                layer(ProcessSelector.withLabel("big"), "second", 2));

        assertThat(queue(process, layers).winner().value().value()).isEqualTo("second");
    }

    @Test
    void mergesExtByKey() {
        ProcessDefinition process = ProcessDefinition.named("SORT")
                .putDirectives(
                        "ext", new DirectiveValue(Map.of("args", "-a", "prefix", "p"), SourcePosition.named("x")))
                .build();
        DirectiveLayer layer = new DirectiveLayer(
                ProcessSelector.withName("SORT"),
                Map.of("ext", new DirectiveValue(Map.of("args", "-b"), SourcePosition.named("y"))));

        ResolvedDirective ext =
                new DirectiveResolver(List.of(layer)).resolve(process).get("ext");

        assertThat(ext).isNotNull();
        assertThat(ext.winner().value().value()).isEqualTo(Map.of("args", "-b", "prefix", "p"));
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithANaiveImplementation(int seed) {
        Random random = new Random(seed);
        String[] selectorTexts = {
            "SORT", "SORT_BAM", "ALIGN:SORT_BAM", "SORT|INDEX", ".*", "!INDEX", "ALIGN:.*", "big", "big|small", "!big"
        };
        List<DirectiveLayer> layers = new ArrayList<>();
        for (int line = 1; line <= 1 + random.nextInt(8); line++) {
            String text = selectorTexts[random.nextInt(selectorTexts.length)];
            int kind = random.nextInt(5);
            ProcessSelector selector = kind == 0
                    ? ProcessSelector.everything()
                    : kind < 3 ? ProcessSelector.withLabel(text) : ProcessSelector.withName(text);
            layers.add(layer(selector, "line" + line, line));
        }
        ProcessDefinition.Builder builder = ProcessDefinition.builder().name(NAME);
        if (random.nextBoolean()) {
            builder.addLabels("big");
        }
        if (random.nextBoolean()) {
            builder.putDirectives("queue", directive("process", 0));
        }
        ProcessDefinition process = builder.build();

        Optional<Object> actual = Optional.ofNullable(
                        new DirectiveResolver(layers).resolve(process).get("queue"))
                .map(resolved ->
                        (Object) String.valueOf(resolved.winner().value().value()));

        assertThat(actual).as("seed %d, layers %s", seed, layers).isEqualTo(naive(process, layers));
    }

    /** Goes through the levels from the strongest and takes the last layer that matches. */
    private static Optional<Object> naive(ProcessDefinition process, List<DirectiveLayer> layers) {
        for (String name : List.of(NAME.qualified(), NAME.alias(), NAME.simple())) {
            Optional<Object> byName = last(layers, "withName: ", text -> matches(text, List.of(name)));
            if (byName.isPresent()) {
                return byName;
            }
        }
        return last(layers, "withLabel: ", text -> matches(text, process.labels()))
                .or(() -> Optional.ofNullable(process.directives().get("queue")).map(DirectiveValue::value))
                .or(() -> last(layers, "process", text -> true));
    }

    private static boolean matches(String text, List<String> candidates) {
        return text.startsWith("!")
                ? candidates.stream().noneMatch(candidate -> candidate.matches(text.substring(1)))
                : candidates.stream().anyMatch(candidate -> candidate.matches(text));
    }

    private static Optional<Object> last(List<DirectiveLayer> layers, String kind, Predicate<String> matches) {
        Optional<Object> found = Optional.empty();
        for (DirectiveLayer layer : layers) {
            String selector = layer.selector().toString();
            boolean applies = kind.equals("process")
                    ? selector.equals("process")
                    : selector.startsWith(kind) && matches.test(selector.substring(kind.length()));
            if (applies) {
                found = Optional.ofNullable(layer.values().get("queue")).map(DirectiveValue::value);
            }
        }
        return found;
    }
}
