package io.penstock.config.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Changes single characters of real configurations: the error must name the line of the change or the one after it, as its
 * position and not just in its words.
 */
final class CorpusMutationTest {
    private static final Path CORPUS = Path.of("../../shared/corpus");
    private static final long SEED = 20_261_122;
    private static final int ROUNDS = 3000;
    private static final String CHARACTERS = "(){}[]'\"$/\\.,:;=<>-+*?!&|~#@ \nax0_é\u0000";

    @Test
    void namesTheLineOfAMistakeOrTheOneAfter() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS);
        List<Path> files = files();
        Random random = new Random(SEED);
        List<String> astray = new ArrayList<>();
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path file = files.get(random.nextInt(files.size()));
            String text = Files.readString(file);
            int at = random.nextInt(text.length());
            String inserted = random.nextInt(4) == 0 ? "" : "" + CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            String mutated = text.substring(0, at) + inserted + text.substring(at + random.nextInt(2));
            int line = 1
                    + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
            try {
                ConfigParser.parse(SourceText.configuration(file.toString(), mutated));
            } catch (SyntaxException e) {
                refused++;
                int found = e.position().line();
                if (found != line && found != line + 1) {
                    astray.add("seed " + SEED + " round " + round + ": change at line " + line + " ('" + text.charAt(at)
                            + "' to '" + inserted + "'): " + e.position() + ": " + e.reason());
                }
            }
        }

        assertThat(astray)
                .as("%s of %s refused changes", astray.size(), refused)
                .isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(CORPUS)) {
            return paths.filter(path -> path.toString().endsWith(".config"))
                    .filter(CorpusMutationTest::isNotEmpty)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isNotEmpty(Path path) {
        try {
            return Files.size(path) > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
