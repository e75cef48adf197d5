package io.penstock.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.cli.option.ConfigurationOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ConfigurationFilesTest {
    @TempDir
    private Path root;

    @BeforeEach
    void writeFiles() throws IOException {
        for (String name : List.of(
                "home/.penstock/config",
                "project/nextflow.config",
                "here/nextflow.config",
                "here/a.config",
                "b.config")) {
            Files.createDirectories(root.resolve(name).getParent());
            Files.writeString(root.resolve(name), "");
        }
    }

    @Test
    void readsTheUsersTheProjectsAndThisDirectorysFileThenThoseAdded() {
        assertThat(find("-c", "a.config", "-c", "../b.config"))
                .containsExactly(
                        file("home/.penstock/config", "home"),
                        file("project/nextflow.config", "project"),
                        file("here/nextflow.config", "launch"),
                        file("here/a.config", "-c"),
                        file("b.config", "-c"));
    }

    @Test
    void readsNothingBesidesTheOnlyFiles() {
        assertThat(find("-C", "a.config", "-c", "../b.config")).containsExactly(file("here/a.config", "-C"));
    }

    @Test
    void readsAFileOnceWhereProjectAndDirectoryAreTheSame() {
        Surroundings surroundings = surroundings();

        assertThat(ConfigurationFiles.find(new ConfigurationOptions(), surroundings.directory(), surroundings))
                .containsExactly(file("home/.penstock/config", "home"), file("here/nextflow.config", ""));
    }

    @Test
    void namesTheOptionOfAFileThatIsMissing() {
        assertThatThrownBy(() -> find("-c", "none.config")).hasMessageContainingAll("-c", "here/none.config");
    }

    private ConfigurationFile file(String name, String layer) {
        return new ConfigurationFile(root.resolve(name), layer);
    }

    private List<ConfigurationFile> find(String... arguments) {
        ConfigurationOptions options = new ConfigurationOptions();
        new CommandLine(new Holder(options)).parseArgs(arguments);
        return ConfigurationFiles.find(options, root.resolve("project"), surroundings());
    }

    private Surroundings surroundings() {
        return new Surroundings(Map.of("HOME", root.resolve("home").toString()), root.resolve("here"));
    }

    @CommandLine.Command
    private record Holder(@CommandLine.Mixin ConfigurationOptions options) {}
}
