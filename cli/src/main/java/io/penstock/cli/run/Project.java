package io.penstock.cli.run;

import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.file.FileLocation;
import io.penstock.spi.ConfigurationSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be run, as far as its place tells.
 *
 * @param script the script or directory: a path of this machine, or an address in another store
 * @param directory the directory with the project's configuration
 */
record Project(String script, Path directory) {
    private static final String MAIN = "main.nf";

    static Project of(String typed, Surroundings surroundings) {
        if (!FileLocation.parse(typed, surroundings.directory()).isLocal()) {
            return new Project(typed, surroundings.directory());
        }
        Path path = FileLocation.parse(typed, surroundings.directory()).toPath();
        Path parent = path.getParent();
        return new Project(path.toString(), Files.isDirectory(path) || parent == null ? path : parent);
    }

    /** Returns the name of the script in a directory: {@code manifest.mainScript}, else {@code main.nf}. */
    static String mainScript(ConfigurationSource configuration) {
        return configuration
                .setting("manifest.mainScript")
                .map(DirectiveValue::value)
                .map(String::valueOf)
                .orElse(MAIN);
    }

    /** Returns the directories with the project's own programs: {@code bin} beside the script. */
    List<FileLocation> binDirectories(ConfigurationSource configuration) {
        Path bin = directory.resolve(mainScript(configuration)).resolveSibling("bin");
        return Files.isDirectory(bin) ? List.of(FileLocation.of(bin)) : List.of();
    }
}
