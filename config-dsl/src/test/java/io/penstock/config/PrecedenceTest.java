package io.penstock.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.process.ProcessName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which setting wins: every combination of levels, and seeded random configurations against a naive implementation. */
final class PrecedenceTest {
    private static final ProcessName NAME = new ProcessName("SORT", "SORT_AGAIN", "ALIGN:SORT_AGAIN");
    private static final List<String> LABELS = List.of("big", "slow");

    /** The levels that a configuration writes, the weakest first; the process's own directives lie above the first. */
    private static final List<String> SCOPES =
            List.of("process", "withLabel:'big'", "withName:'SORT'", "withName:'SORT_AGAIN'", "withName:'ALIGN:.*'");

    private static final List<String> SELECTORS = List.of(
            "process",
            "withLabel:'big'",
            "withLabel:'big|small'",
            "withLabel:'!big'",
            "withLabel:'s.*'",
            "withName:'SORT'",
            "withName:'SORT|COUNT'",
            "withName:'!SORT'",
            "withName:'SORT_AGAIN'",
            "withName:'S.*'",
            "withName:'ALIGN:SORT.*'",
            "withName:'.*:COUNT'");
    private static final List<String> DIRECTIVES = List.of("tag", "queue", "ext.args", "ext.prefix");

    private static Configuration load(String... texts) {
        ConfigLoader.Builder loader = ConfigLoader.builder().profile("extra");
        loader.text("first", "profiles { extra { } }");
        for (int i = 0; i < texts.length; i++) {
            loader.text("file " + i, Objects.requireNonNull(texts[i]));
        }
        return loader.build().load();
    }

    private static @Nullable Object tag(Configuration configuration, Map<String, String> own) {
        return DirectivesInForce.of(configuration, NAME, LABELS, own).task("tag");
    }

    private static String setting(String scope, String directive, String value) {
        String line = directive + " = '" + value + "'";
        return scope.equals("process") ? "process." + line + "\n" : "process { " + scope + " { " + line + " } }\n";
    }

    static Stream<List<Integer>> combinations() {
        return IntStream.range(1, 1 << SCOPES.size())
                .mapToObj(bits -> IntStream.range(0, SCOPES.size())
                        .filter(level -> (bits >> level & 1) == 1)
                        .boxed()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void theStrongestLevelWinsInWhateverOrderItIsWritten(List<Integer> levels) {
        List<String> ascending = levels.stream()
                .map(level -> setting(SCOPES.get(level), "tag", "level " + level))
                .toList();
        List<String> descending = new ArrayList<>(ascending);
        Collections.reverse(descending);
        int strongest = levels.get(levels.size() - 1);
        Map<String, String> own = Map.of("tag", "own");

        for (List<String> order : List.of(ascending, descending)) {
            Configuration oneFile = load(String.join("", order));
            Configuration filePerLevel = load(order.toArray(new String[0]));

            assertThat(tag(oneFile, Map.of())).isEqualTo("level " + strongest);
            assertThat(tag(filePerLevel, Map.of())).isEqualTo("level " + strongest);
            assertThat(tag(oneFile, own)).isEqualTo(strongest == 0 ? "own" : "level " + strongest);
        }
    }

    @Test
    void whatIsWrittenLaterWinsWithinALevel() {
        assertThat(tag(load("process { withLabel: big { tag = 'a' }; withLabel: slow { tag = 'b' } }"), Map.of()))
                .isEqualTo("b");
        assertThat(tag(load("process { withName: 'S.*' { tag = 'a' }; withName: 'SORT' { tag = 'b' } }"), Map.of()))
                .as("'S.*' matches the alias as well, which is a stronger level")
                .isEqualTo("a");
        assertThat(tag(load("process.tag = 'a'", "process.tag = 'b'"), Map.of()))
                .isEqualTo("b");
        assertThat(tag(load("process.tag = 'a'\nprofiles { extra { process.tag = 'b' } }"), Map.of()))
                .isEqualTo("b");
        assertThat(tag(load("profiles { extra { process.tag = 'b' } }", "process.tag = 'a'"), Map.of()))
                .isEqualTo("a");
    }

    @Test
    void extMergesByKeyAndListsReplace() {
        Configuration configuration = load("""
                process {
                    ext = [args: 'a', prefix: 'p']
                    publishDir = [[path: 'x'], [path: 'y']]
                    withLabel: big { ext.args = 'b' }
                    withName: SORT { publishDir = [path: 'z'] }
                }
                """);

        var task = DirectivesInForce.of(configuration, NAME, LABELS, Map.of());

        assertThat(task.task("ext")).isEqualTo(Map.of("args", "b", "prefix", "p"));
        assertThat(task.task("publishDir")).isEqualTo(Map.of("path", "z"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 22, 333, 4444})
    void agreesWithANaiveImplementation(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            List<List<NaivePrecedence.Line>> files = List.of(lines(random), lines(random));
            List<List<NaivePrecedence.Line>> profiles = List.of(lines(random), lines(random));
            List<NaivePrecedence.Line> all = new ArrayList<>();
            String[] texts = new String[2];
            for (int file = 0; file < 2; file++) {
                all.addAll(files.get(file));
                all.addAll(profiles.get(file));
                texts[file] = text(files.get(file)) + "profiles { extra {\n" + text(profiles.get(file)) + "} }\n";
            }
            ProcessName name = random.nextBoolean() ? NAME : new ProcessName("COUNT", "COUNT", "ALIGN:COUNT");
            List<String> labels = random.nextBoolean() ? LABELS : List.of("small");
            Map<String, String> own = random.nextBoolean() ? Map.of() : Map.of("tag", "own", "queue", "own");

            Map<String, String> actual = DirectivesInForce.texts(
                    DirectivesInForce.of(load(texts), name, labels, own), List.of("tag", "queue", "ext"));

            assertThat(actual)
                    .as("seed %s round %s, %s %s:%n%s", seed, round, name, labels, String.join("---\n", texts))
                    .isEqualTo(new NaivePrecedence(all).directives(name, labels, own));
        }
    }

    private static List<NaivePrecedence.Line> lines(Random random) {
        List<NaivePrecedence.Line> lines = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            lines.add(new NaivePrecedence.Line(
                    SELECTORS.get(random.nextInt(SELECTORS.size())),
                    DIRECTIVES.get(random.nextInt(DIRECTIVES.size())),
                    "v" + random.nextInt(1000)));
        }
        return lines;
    }

    private static String text(List<NaivePrecedence.Line> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(setting(line.scope(), line.directive(), line.value())));
        return text.toString();
    }

    /** Where a parameter may be set, the weakest first. */
    static Stream<List<Integer>> parameterSources() {
        return IntStream.range(1, 1 << 6)
                .mapToObj(bits -> IntStream.range(0, 6)
                        .filter(source -> (bits >> source & 1) == 1)
                        .boxed()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("parameterSources")
    void parametersComeFromFilesThenTheParameterFileThenTheCommandLine(List<Integer> sources) {
        ConfigLoader.Builder loader = ConfigLoader.builder().profile("extra");
        loader.text("home", sources.contains(0) ? "params.p = 0" : "");
        loader.text(
                "project",
                (sources.contains(1) ? "params.p = 1\n" : "")
                        + "profiles { extra { " + (sources.contains(2) ? "params.p = 2" : "") + " } }\n"
                        + "process.tag = \"${params.p}\"");
        loader.text("extra", sources.contains(3) ? "params { p = 3 }" : "");
        if (sources.contains(4)) {
            loader.parameters(Map.of("p", 4), "params.yml");
        }
        if (sources.contains(5)) {
            loader.parameters(Map.of("p", 5), "command line");
        }

        Configuration configuration = loader.build().load();

        int strongest = sources.get(sources.size() - 1);
        assertThat(configuration.parameters()).containsEntry("p", strongest);
        assertThat(configuration.entry("params.p").orElseThrow().history()).hasSize(sources.size() - 1);
        if (strongest >= 4) {
            assertThat(tag(configuration, Map.of()))
                    .as("expressions of files see it as well")
                    .isEqualTo(String.valueOf(strongest));
        }
    }
}
