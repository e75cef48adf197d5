package io.penstock.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are kept beside the tests. {@code -Dgolden.update=true} writes them anew, for someone to look at. */
final class Golden {
    static final Path DIRECTORY = Path.of("src", "test", "resources", "golden").toAbsolutePath();

    private Golden() {}

    static void assertSame(String name, String actual) {
        Path file = DIRECTORY.resolve(name);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(file, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
