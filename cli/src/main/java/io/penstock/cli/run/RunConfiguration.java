package io.penstock.cli.run;

import io.penstock.cli.option.ParameterFile;
import io.penstock.config.ConfigLoader;
import io.penstock.config.Configuration;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Loads the configuration of a run: its files, its profiles, and the parameters from a file and from the command line. */
final class RunConfiguration {
    private final Surroundings surroundings;

    RunConfiguration(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Configuration load(RunOrder order, Path projectDirectory, Consumer<String> printer) {
        ConfigLoader.Builder loader = ConfigLoader.builder()
                .environment(surroundings.environment())
                .printer(printer)
                .variable("projectDir", projectDirectory.toString())
                .variable("baseDir", projectDirectory.toString())
                .variable("launchDir", surroundings.directory().toString());
        ConfigurationFiles.find(order.configuration(), projectDirectory, surroundings)
                .forEach(loader::file);
        order.configuration().profiles().forEach(loader::profile);
        order.configuration()
                .parameterFile()
                .map(surroundings::resolve)
                .ifPresent(file -> loader.parameters(ParameterFile.read(file), file.toString()));
        loader.parameters(order.parameters(), "command line");
        return loader.build().load();
    }
}
