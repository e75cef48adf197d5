package io.penstock.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every script of the suite as the command line would. {@code -Dconformance=process/} runs those alone whose folder has
 * this in its name.
 */
class ConformanceTest {
    private static final Path ROOT = Path.of("src/test/resources/conformance");
    private static final String WANTED = System.getProperty("conformance", "");

    @TempDir
    static Path directory;

    @TestFactory
    Stream<DynamicContainer> scripts() {
        return folders(ROOT).stream()
                .map(area -> DynamicContainer.dynamicContainer(
                        area.getFileName().toString(),
                        folders(area).stream().filter(ConformanceTest::isWanted).map(ConformanceTest::test)));
    }

    private static boolean isWanted(Path folder) {
        return ROOT.relativize(folder).toString().contains(WANTED);
    }

    private static DynamicTest test(Path folder) {
        String name = ROOT.relativize(folder).toString();
        return DynamicTest.dynamicTest(name, folder.toUri(), () -> check(folder, directory.resolve(name)));
    }

    private static void check(Path folder, Path place) {
        Expectation expected = new Expectation(folder);
        ScriptRun run = ScriptRun.of(folder, place);
        assertThat(run.status()).as("exit status of\n%s", run).isEqualTo(expected.status());
        expected.output()
                .ifPresent(lines -> assertThat(expected.arranged(run.output()))
                        .as("standard output of\n%s", run)
                        .isEqualTo(lines));
        assertThat(expected.errors())
                .as("error output of\n%s", run)
                .allSatisfy(text -> assertThat(run.err()).contains(text));
        expected.log()
                .forEach((text, times) -> assertThat(run.log())
                        .as("lines with '%s' in the log of\n%s", text, run)
                        .filteredOn(line -> line.contains(text))
                        .hasSize(times));
        expected.files()
                .forEach((file, text) -> assertThat(run.text(file))
                        .as("the file %s after\n%s", file, run)
                        .isEqualTo(text));
        assertThat(expected.absent())
                .as("files after\n%s", run)
                .allSatisfy(file -> assertThat(place.resolve(file)).doesNotExist());
    }

    private static List<Path> folders(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
