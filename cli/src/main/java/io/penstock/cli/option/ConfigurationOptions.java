package io.penstock.cli.option;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that choose configuration and parameters. */
public final class ConfigurationOptions {
    /** The switch that lets files include others by address. */
    public static final String REMOTE_INCLUDES = "--remote-includes";

    @Option(
            names = {"-c", "-config"},
            paramLabel = "FILE",
            description = "Read this configuration file too, above the usual ones. May be given several times.")
    private List<Path> added = List.of();

    @Option(
            names = "-C",
            paramLabel = "FILE",
            description = "Read only this configuration file, none of the usual ones. May be given several times.")
    private List<Path> only = List.of();

    @Option(
            names = "-profile",
            paramLabel = "NAME[,NAME…]",
            description = "Apply these profiles of the configuration, in this order.")
    private List<String> profiles = List.of();

    @Option(
            names = "-params-file",
            paramLabel = "FILE",
            description = "Read parameters of the pipeline from a JSON or YAML file.")
    private @Nullable Path parameterFile;

    private List<String> settings = List.of();

    @Option(
            names = REMOTE_INCLUDES,
            description =
                    "Let configuration files include others by http and https addresses, which is refused otherwise.")
    private boolean remoteIncludes;

    /** Returns options that were not read by picocli. */
    public static ConfigurationOptions of(
            List<Path> added, List<Path> only, List<String> profiles, @Nullable Path parameterFile) {
        ConfigurationOptions options = new ConfigurationOptions();
        options.added = List.copyOf(added);
        options.only = List.copyOf(only);
        options.profiles = List.copyOf(profiles);
        options.parameterFile = parameterFile;
        return options;
    }

    /** Sets settings that count above all files, as lines of a configuration file. */
    public void settings(List<String> lines) {
        settings = List.copyOf(lines);
    }

    /** Returns settings that count above all files, as lines of a configuration file. */
    public List<String> settings() {
        return settings;
    }

    /** Returns the files that are read above the usual ones, in order. */
    public List<Path> added() {
        return List.copyOf(added);
    }

    /** Returns the files that are read instead of all others; empty for the usual ones. */
    public List<Path> only() {
        return List.copyOf(only);
    }

    /** Returns the profiles to apply, in order. */
    public List<String> profiles() {
        return profiles.stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Tells whether files may include others by address. */
    public boolean remoteIncludes() {
        return remoteIncludes;
    }

    /** Returns the file of parameters. */
    public Optional<Path> parameterFile() {
        return Optional.ofNullable(parameterFile);
    }
}
