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
import org.junit.jupiter.api.Test;

/** Keeps the lists of names, from which suggestions come, equal to what the tables know. */
final class MethodTableTest {
    private static final Pattern CASE = Pattern.compile("case ((?:\"\\w+\"(?:,\\s+)?)+) ->");

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
