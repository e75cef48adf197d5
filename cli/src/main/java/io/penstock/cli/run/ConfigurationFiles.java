package io.penstock.cli.run;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.cli.option.ConfigurationOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    static List<ConfigurationFile> find(
            ConfigurationOptions options, Path projectDirectory, Surroundings surroundings) {
        if (!options.only().isEmpty()) {
            return named("-C", options.only(), surroundings);
        }
        boolean same = projectDirectory.equals(surroundings.directory());
        List<ConfigurationFile> files = new ArrayList<>();
        files.add(new ConfigurationFile(surroundings.home().resolve(".penstock").resolve("config"), "home"));
        files.add(new ConfigurationFile(projectDirectory.resolve(NAME), same ? "" : "project"));
        if (!same) {
            files.add(new ConfigurationFile(surroundings.directory().resolve(NAME), "launch"));
        }
        files.removeIf(file -> !Files.isRegularFile(file.path()));
        files.addAll(added(options, surroundings));
        return List.copyOf(files);
    }

    /** Returns the files that are read above the usual ones. */
    static List<ConfigurationFile> added(ConfigurationOptions options, Surroundings surroundings) {
        return named("-c", options.added(), surroundings);
    }

    private static List<ConfigurationFile> named(String option, List<Path> typed, Surroundings surroundings) {
        List<ConfigurationFile> files = typed.stream()
                .map(surroundings::resolve)
                .map(path -> new ConfigurationFile(path, option))
                .toList();
        for (ConfigurationFile file : files) {
            if (!Files.isRegularFile(file.path())) {
                throw new PenstockException(
                        ErrorCode.FILE_NOT_FOUND,
                        "the configuration file of " + option + " does not exist: " + file.path());
            }
        }
        return files;
    }
}
