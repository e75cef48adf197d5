package io.penstock.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.penstock.config.check.InvalidConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Loads real configurations with single characters changed: each gives values or a list of mistakes, and soon. Values that are
 * others than before belong to the statement that was changed, or depend on one of those.
 */
final class MutatedConfigurationTest {
    private static final Path CORPUS = Path.of("../../shared/corpus");
    private static final long SEED = 311;
    private static final int ROUNDS = 3000;
    private static final String CHARACTERS = "(){}[]'\"$/\\.,:;=<>-+*?!&|~#@ \nax09_";

    @Test
    @Timeout(value = 300, unit = TimeUnit.SECONDS)
    void givesValuesOrMistakesWithPositions() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS);
        List<Path> files = files();
        Random random = new Random(SEED);
        List<String> odd = new ArrayList<>();
        Map<Path, ConfigVersion> originals = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Path file = files.get(random.nextInt(files.size()));
            String text = Files.readString(file);
            int at = random.nextInt(Math.max(1, text.length()));
            char inserted = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            String mutated =
                    text.substring(0, at) + inserted + text.substring(Math.min(text.length(), at + random.nextInt(2)));
            String what = "seed " + SEED + " round " + round + ", " + file + " at " + at + " '" + inserted + "': ";
            int line = 1
                    + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
            check(() -> originals.computeIfAbsent(file, f -> version(text)), mutated, line)
                    .forEach(problem -> odd.add(what + problem));
        }

        assertThat(odd).isEmpty();
    }

    private static List<String> check(Supplier<ConfigVersion> original, String mutated, int line) {
        try {
            return new ChangedValues(original.get(), version(mutated)).notOfLine(line);
        } catch (InvalidConfigurationException e) {
            return e.problems().stream()
                    .filter(problem -> problem.position().line() < 1)
                    .map(problem -> "no position: " + problem)
                    .toList();
        } catch (RuntimeException | StackOverflowError e) {
            return List.of(e.toString());
        }
    }

    private static ConfigVersion version(String text) {
        ConfigLoader.Builder loader = ConfigLoader.builder().text("mutated", text);
        List.of("projectDir", "baseDir", "launchDir").forEach(name -> loader.variable(name, "/" + name));
        return new ConfigVersion(text, loader.build().load());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(CORPUS)) {
            return paths.filter(path -> path.toString().endsWith(".config"))
                    .sorted()
                    .toList();
        }
    }
}
