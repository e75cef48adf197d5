package io.penstock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole projects as people write them; each says in {@code expected.txt} what it prints, in the order of the alphabet; {@code -Dgolden.update=true} writes it. */
class EverydayScriptsTest {
    private static Project project(Path directory) throws IOException {
        Project project = new Project();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                project.with(directory.relativize(file).toString(), Files.readString(file));
            }
        }
        return project;
    }

    @ParameterizedTest
    @ValueSource(strings = {"operators", "composition", "language", "includes", "joins"})
    void printsWhatIsExpected(String name) throws IOException, URISyntaxException {
        Path directory = Path.of(Objects.requireNonNull(getClass().getResource("/everyday/" + name))
                .toURI());

        List<String> printed = project(directory).run().stream().sorted().toList();

        if (Boolean.getBoolean("golden.update")) {
            Files.write(Path.of("src/test/resources/everyday", name, "expected.txt"), printed);
        }
        assertThat(printed).as(name).isEqualTo(Files.readAllLines(directory.resolve("expected.txt")));
    }
}
