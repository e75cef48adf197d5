package io.penstock.cli.run;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.cli.option.ConfigurationOptions;
import io.penstock.cli.option.ParameterFile;
import io.penstock.config.ConfigLoader;
import io.penstock.config.Configuration;
import io.penstock.local.Local;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads configuration: its files, its profiles, and the parameters from a file and from the command line. */
public final class ConfigurationReader {
    private static final String SCRIPT = ".nf";

    private final Surroundings surroundings;
    private final Consumer<String> printer;
    private final Function<ConfigLoader, Configuration> load;

    /** Creates a reader; what files print goes to {@code printer}. */
    public ConfigurationReader(Surroundings surroundings, Consumer<String> printer) {
        this(surroundings, printer, ConfigLoader::load);
    }

    private ConfigurationReader(
            Surroundings surroundings, Consumer<String> printer, Function<ConfigLoader, Configuration> load) {
        this.surroundings = surroundings;
        this.printer = printer;
        this.load = load;
    }

    /** Returns a reader of configurations to look at, which show what each profile would set. */
    public ConfigurationReader showingProfiles() {
        return new ConfigurationReader(surroundings, printer, ConfigLoader::survey);
    }

    /** Reads the configuration of the project in a directory. */
    public Configuration project(Path directory, ConfigurationOptions options, Map<String, Object> parameters) {
        return read(ConfigurationFiles.find(options, directory, surroundings), directory, options, parameters);
    }

    /**
     * Reads what somebody named: the configuration of a directory or of a script as a run would, or that one file with those of
     * {@code -c} above it.
     *
     * @throws PenstockException with {@link ErrorCode#FILE_NOT_FOUND} if it does not exist
     */
    public Configuration named(String typed, ConfigurationOptions options, Map<String, Object> parameters) {
        Path place = surroundings.resolve(Path.of(typed));
        if (!Files.exists(place)) {
            throw new PenstockException(ErrorCode.FILE_NOT_FOUND, "there is no file or directory " + typed);
        }
        if (Files.isDirectory(place) || typed.endsWith(SCRIPT)) {
            return project(Project.of(typed, surroundings).directory(), options, parameters);
        }
        List<ConfigurationFile> files = new ArrayList<>(List.of(new ConfigurationFile(place, "")));
        files.addAll(ConfigurationFiles.added(options, surroundings));
        return read(files, surroundings.directory(), options, parameters);
    }

    private Configuration read(
            List<ConfigurationFile> files,
            Path projectDirectory,
            ConfigurationOptions options,
            Map<String, Object> parameters) {
        ConfigLoader.Builder loader = ConfigLoader.builder()
                .environment(surroundings.environment())
                .printer(printer)
                .secrets(Local.secrets(surroundings.secrets())::value)
                .variable("projectDir", projectDirectory.toString())
                .variable("baseDir", projectDirectory.toString())
                .variable("launchDir", surroundings.directory().toString());
        files.forEach(file -> loader.file(file.path(), file.layer()));
        loader.remoteFiles(remote(options));
        if (!options.settings().isEmpty()) {
            loader.text("command line", String.join("\n", options.settings()));
        }
        options.profiles().forEach(loader::profile);
        options.parameterFile()
                .or(() -> NextflowVariables.value(surroundings.environment(), NextflowVariables.PARAMETERS)
                        .map(Path::of))
                .map(surroundings::resolve)
                .ifPresent(file -> loader.parameters(ParameterFile.read(file), file.toString()));
        loader.parameters(parameters, "command line");
        return load.apply(loader.build());
    }

    private Function<URI, String> remote(ConfigurationOptions options) {
        if (!options.remoteIncludes()) {
            return ConfigurationReader::refuse;
        }
        return NextflowVariables.isOffline(surroundings.environment())
                ? ConfigurationReader::refuseOffline
                : new RemoteFiles();
    }

    private static String refuseOffline(URI address) {
        throw new PenstockException(ErrorCode.CONFIGURATION, NextflowVariables.OFFLINE + " is set");
    }

    private static String refuse(URI address) {
        throw new PenstockException(
                ErrorCode.CONFIGURATION,
                "only files of this machine are included; " + ConfigurationOptions.REMOTE_INCLUDES
                        + " allows addresses, too");
    }
}
