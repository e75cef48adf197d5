package io.penstock.config.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the lists of names, from which suggestions come, equal to what the tables know. */
final class MethodTableTest {
    private static final Pattern CASE = Pattern.compile("case ((?:\"\\w+\"(?:,\\s+)?)+) ->");

    private static final Pattern UNMETERED = Pattern.compile(
            "Pattern\\.(compile|matches)\\((?!\")|(?<!Regex)\\.(matches|split|replaceAll|replaceFirst)\\(call\\.");

    private static final Pattern NAME = Pattern.compile("\\w+");

    private static final OutputMethods QUIET = new OutputMethods(line -> {}, line -> {});

    @Test
    void everyTableListsWhatItKnows() throws IOException {
        List<String> missing = new ArrayList<>();
        for (MethodTable table : StandardTables.types(Map.of(), Clock.systemUTC(), new Random(1), QUIET)) {
            String name = table.getClass().getSimpleName();
            if (name.equals("StaticMethods")
                    || name.equals("TimeTypes")
                    || name.equals("TimeMethods")
                    || name.equals("SystemMethods")
                    || name.equals("DurationMethods")) {
                continue;
            }
            Set<String> known = new HashSet<>(table.names());
            String source = Files.readString(Path.of("src/main/java/io/penstock/config/eval/" + name + ".java"));
            Matcher cases = CASE.matcher(source);
            while (cases.find()) {
                for (String method : NAME.matcher(cases.group(1))
                        .results()
                        .map(MatchResult::group)
                        .toList()) {
                    if (!known.contains(method)) {
                        missing.add(name + "." + method);
                    }
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void listsHowManyArgumentsAMethodTakes() {
        MethodList methods = MethodList.of("size take/1 curry/*");

        assertThat(methods.names()).containsExactly("size", "take", "curry");
        assertThat(methods.most("size")).isZero();
        assertThat(methods.most("take")).isEqualTo(1);
        assertThat(methods.most("curry")).isEqualTo(Integer.MAX_VALUE);
        assertThat(methods.most("other")).isEqualTo(Integer.MAX_VALUE);
    }

    /** Patterns of files run over metered text; those of our own, in constants, need not. */
    @Test
    void onlyOneClassCompilesAndMatchesPatterns() throws IOException {
        List<String> others = new ArrayList<>();
        for (String folder : List.of(
                "src/main/java/io/penstock/config/eval",
                "../pipeline-dsl/src/main/java/io/penstock/pipeline/language")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file :
                        files.filter(name -> !name.endsWith("Regex.java")).toList()) {
                    if (UNMETERED.matcher(Files.readString(file)).find()) {
                        others.add(file.getFileName().toString());
                    }
                }
            }
        }

        assertThat(others).isEmpty();
    }

    @Test
    void acceptsValuesOfItsFamilyOnly() {
        Map<Class<? extends MethodTable>, Object> receivers = Map.of(
                TextQueries.class,
                "x",
                NumberMethods.class,
                1,
                DurationMethods.class,
                Duration.ZERO,
                DateMethods.class,
                new DateValue(ZonedDateTime.now(ZoneOffset.UTC)));

        for (MethodTable table : StandardTables.types(Map.of(), Clock.systemUTC(), new Random(1), QUIET)) {
            Object own = receivers.get(table.getClass());
            if (own != null) {
                assertThat(table.accepts(own)).isTrue();
                assertThat(table.accepts(List.of())).isFalse();
            }
        }
    }
}
