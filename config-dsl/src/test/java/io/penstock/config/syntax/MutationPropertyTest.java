package io.penstock.config.syntax;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes single characters of a text and expects a tree or an error with a position, never anything else. */
final class MutationPropertyTest {
    private static final String TEXT = """
            params { x = "a${params.y ?: 'b'}c"; list = [1, *[2], 'k': -3.5e2] }
            process {
                withLabel: 'big|huge' { cpus = { task.attempt > 1 ? 8.GB : 4 } }
                publishDir = [path: { meta -> /\\w+$/ }, mode: 'copy']
            }
            if (x =~ $/a/b/$) { try { f(1, k: 2) } catch (Exception e) { return \"""x${1}\""" } }
            /* comment */ def (a, b) = [1..<3, !c as int] // end
            """;
    private static final String CHARACTERS = "(){}[]'\"$/\\.,:;=<>-+*?!&|~#@ \nax0_é\u0000";

    @ParameterizedTest
    @ValueSource(longs = {7, 77, 777})
    void neverFailsOtherwiseThanWithAPosition(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int at = random.nextInt(TEXT.length());
            String inserted = random.nextInt(4) == 0
                    ? ""
                    : String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            String text = TEXT.substring(0, at) + inserted + TEXT.substring(at + random.nextInt(2));

            assertThatCode(() -> parse(text)).as("seed %s: %s", seed, text).doesNotThrowAnyException();
        }
    }

    private static void parse(String text) {
        try {
            ConfigParser.parse(SourceText.configuration("x", text));
        } catch (SyntaxException e) {
            if (e.position().line() < 1 || e.position().column() < 1) {
                throw new IllegalStateException("no position", e);
            }
        }
    }
}
