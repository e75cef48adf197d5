package io.penstock.emulator.jobs;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds programs the way a shell does. */
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

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
