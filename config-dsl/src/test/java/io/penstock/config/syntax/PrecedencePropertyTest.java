package io.penstock.config.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the tree of random operations with one found another way: by splitting at the loosest operator. */
final class PrecedencePropertyTest {
    private static final List<List<String>> LEVELS = List.of(
            List.of("||"),
            List.of("&&"),
            List.of("|"),
            List.of("^"),
            List.of("&"),
            List.of("=~", "==~"),
            List.of("==", "!=", "<=>"),
            List.of("<", "<=", ">", ">=", "in"),
            List.of("<<", ">>"),
            List.of("+", "-"),
            List.of("*", "/", "%"),
            List.of("**"));
    private static final List<String> OPERATORS =
            LEVELS.stream().flatMap(List::stream).toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 22, 333, 4444, 55555})
    void findsTheSameTreeAsANaiveReading(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            List<String> words = words(random, 1 + random.nextInt(9));
            String text = String.join(" ", words);

            String tree = TreePrinter.print(ScriptParser.parse(SourceText.script("x", "y = " + text)));

            assertThat(tree).as("seed %s: %s", seed, text).isEqualTo("(= y " + naive(words) + ")");
        }
    }

    private static List<String> words(Random random, int operands) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < operands; i++) {
            if (i > 0) {
                words.add(OPERATORS.get(random.nextInt(OPERATORS.size())));
            }
            words.add(String.valueOf((char) ('a' + random.nextInt(26))));
        }
        return words;
    }

    private static String naive(List<String> words) {
        for (List<String> level : LEVELS) {
            for (int i = words.size() - 2; i > 0; i -= 2) {
                if (level.contains(words.get(i))) {
                    return "(" + words.get(i) + " " + naive(words.subList(0, i)) + " "
                            + naive(words.subList(i + 1, words.size())) + ")";
                }
            }
        }
        return words.get(0);
    }
}
