package io.penstock.config.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Parses every file of a collection of real configurations that may lie beside the project. */
final class CorpusSyntaxTest {
    private static final Path CORPUS = Path.of("../../shared/corpus");

    @Test
    void readsEveryRealConfiguration() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS);
        List<String> errors = new ArrayList<>();
        int files = 0;
        try (Stream<Path> paths = Files.walk(CORPUS)) {
            for (Path path : (Iterable<Path>) paths.filter(CorpusSyntaxTest::isConfig)::iterator) {
                files++;
                try {
                    ConfigParser.parse(SourceText.configuration(path.toString(), Files.readString(path)));
                } catch (SyntaxException e) {
                    errors.add(e.getMessage());
                }
            }
        }

        assertThat(errors).as("errors in %s files", files).isEmpty();
    }

    private static boolean isConfig(Path path) {
        String name = path.toString();
        return name.endsWith(".config");
    }
}
