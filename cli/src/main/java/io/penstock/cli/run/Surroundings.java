package io.penstock.cli.run;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a command finds around it. Injected, so that tests give it what they like.
 *
 * @param environment the environment variables
 * @param directory the current directory; absolute
 */
public record Surroundings(Map<String, String> environment, Path directory) {

    /** Copies the variables and makes the directory absolute. */
    public Surroundings {
        environment = Map.copyOf(environment);
        directory = directory.toAbsolutePath().normalize();
    }

    /** Returns the directory in which the history of the runs that were started here is kept. */
    public Path history() {
        return directory.resolve(".penstock");
    }

    /** Returns the user's home directory: {@code HOME}, or what the JVM takes for it. */
    public Path home() {
        return Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
    }

    /** Returns the file in which the user keeps secrets. */
    public Path secrets() {
        return home().resolve(".penstock").resolve("secrets");
    }

    /** Returns a path the way people read it best: from the current directory where it lies below. */
    public String shown(Path path) {
        return path.startsWith(directory) ? directory.relativize(path).toString() : path.toString();
    }

    /** Returns a path as typed: relative ones start from the current directory. */
    public Path resolve(Path typed) {
        return directory.resolve(typed).normalize();
    }
}
