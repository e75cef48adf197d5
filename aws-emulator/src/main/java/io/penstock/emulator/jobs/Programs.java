package io.penstock.emulator.jobs;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Finds programs the way a shell does, and scripts of our own. */
final class Programs {

    private Programs() {}

    /** Returns the file that the word stands for: itself if it holds a slash, else the first found on the path. */
    static Optional<Path> find(String word, String searchPath, Path workingDirectory) {
        if (word.contains("/")) {
            return Optional.of(workingDirectory.resolve(word)).filter(Programs::isProgram);
        }
        for (String directory : searchPath.split(File.pathSeparator, -1)) {
            Path file = workingDirectory.resolve(directory).resolve(word);
            if (isProgram(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** Returns the text of a script among the resources of this package. */
    static String script(String name) {
        try (InputStream in = Objects.requireNonNull(Programs.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
