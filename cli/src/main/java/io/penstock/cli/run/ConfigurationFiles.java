package io.penstock.cli.run;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.cli.option.ConfigurationOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the configuration files of a run. */
final class ConfigurationFiles {
    private static final String NAME = "nextflow.config";

    private ConfigurationFiles() {}

    /**
     * Returns the files that count, the weakest first: the user's own, the project's, the current directory's, those
     * added; or those alone that are to be the only ones.
     *
     * @throws PenstockException with {@link ErrorCode#FILE_NOT_FOUND} if a file that was named does not exist
     */
    static List<Path> find(ConfigurationOptions options, Path projectDirectory, Surroundings surroundings) {
        if (!options.only().isEmpty()) {
            return named("-C", options.only(), surroundings);
        }
        Set<Path> files = new LinkedHashSet<>();
        List.of(
                        surroundings.home().resolve(".penstock").resolve("config"),
                        projectDirectory.resolve(NAME),
                        surroundings.directory().resolve(NAME))
                .stream()
                .filter(Files::isRegularFile)
                .forEach(files::add);
        files.addAll(named("-c", options.added(), surroundings));
        return List.copyOf(files);
    }

    private static List<Path> named(String option, List<Path> typed, Surroundings surroundings) {
        List<Path> files = typed.stream().map(surroundings::resolve).toList();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new PenstockException(
                        ErrorCode.FILE_NOT_FOUND, "the configuration file of " + option + " does not exist: " + file);
            }
        }
        return files;
    }
}
