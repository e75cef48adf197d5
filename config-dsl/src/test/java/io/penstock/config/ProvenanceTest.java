package io.penstock.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.config.model.ConfigEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every value keeps where it was written, in which profile, and what it beat, whatever way it took. */
final class ProvenanceTest {
    @TempDir
    private Path directory;

    private Path main = Path.of("unset");

    @BeforeEach
    void writeFiles() throws IOException {
        write("base.config", """
                process {
                    cpus = 1
                    ext = [args: 'base', prefix: 'p']
                    withLabel: big { cpus = 4 }
                }
                env.LEVEL = 'base'
                """);
        write("cloud.config", """
                process.cpus = 8
                process { withLabel: big { cpus = 16 } }
                params.where = 'cloud'
                """);
        main = write("nextflow.config", """
                params.where = 'here'
                includeConfig 'base.config'
                process.cpus = 2
                process.ext.args = 'main'
                profiles {
                    cloud {
                        includeConfig 'cloud.config'
                        process { ext.suffix = 's' }
                    }
                    more { env.LEVEL = 'more' }
                }
                """);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private ConfigLoader.Builder loader(String... profiles) {
        ConfigLoader.Builder loader = ConfigLoader.builder().file(main);
        Stream.of(profiles).forEach(loader::profile);
        return loader;
    }

    /** Returns the origins of a value and of all that it beat, the strongest first. */
    private List<String> origins(Configuration configuration, String name) {
        ConfigEntry entry = configuration.entry(name).orElseThrow();
        return Stream.concat(Stream.of(entry), entry.history().stream())
                .map(e -> e.value() + " " + e.origin().toString().replace(directory + "/", ""))
                .toList();
    }

    @Test
    void throughAnInclude() {
        Configuration configuration = loader().build().load();

        assertThat(origins(configuration, "process.cpus")).containsExactly("2 nextflow.config:3", "1 base.config:2");
        assertThat(origins(configuration, "process.withLabel:big.cpus")).containsExactly("4 base.config:4");
        assertThat(origins(configuration, "env.LEVEL")).containsExactly("base base.config:6");
    }

    @Test
    void throughAnIncludeOfAProfile() {
        Configuration configuration = loader("cloud", "more").build().load();

        assertThat(origins(configuration, "process.cpus"))
                .containsExactly("8 cloud.config:1 (profile cloud)", "2 nextflow.config:3", "1 base.config:2");
        assertThat(origins(configuration, "process.withLabel:big.cpus"))
                .containsExactly("16 cloud.config:2 (profile cloud)", "4 base.config:4");
        assertThat(origins(configuration, "env.LEVEL"))
                .containsExactly("more nextflow.config:10 (profile more)", "base base.config:6");
        assertThat(origins(configuration, "params.where"))
                .containsExactly("cloud cloud.config:3 (profile cloud)", "here nextflow.config:1");
    }

    @Test
    void throughEntriesOfAMap() {
        Configuration configuration = loader("cloud").build().load();

        assertThat(origins(configuration, "process.ext.args"))
                .containsExactly("main nextflow.config:4", "base base.config:3");
        assertThat(origins(configuration, "process.ext.prefix")).containsExactly("p base.config:3");
        assertThat(origins(configuration, "process.ext.suffix")).containsExactly("s nextflow.config:8 (profile cloud)");
    }

    @Test
    void throughFilesInOrder() throws IOException {
        Path later = write("later.config", "process.cpus = 32\nprocess.ext = [args: 'later']\nenv { LEVEL = 'later' }");

        Configuration configuration = loader("cloud").file(later).build().load();

        assertThat(origins(configuration, "process.cpus"))
                .containsExactly(
                        "32 later.config:1",
                        "8 cloud.config:1 (profile cloud)",
                        "2 nextflow.config:3",
                        "1 base.config:2");
        assertThat(origins(configuration, "process.ext.args"))
                .containsExactly("later later.config:2", "main nextflow.config:4", "base base.config:3");
        assertThat(origins(configuration, "env.LEVEL")).containsExactly("later later.config:3", "base base.config:6");
    }

    @Test
    void throughParametersOfTheCaller() {
        Configuration configuration = loader("cloud")
                .parameters(Map.of("where", "file"), "params.yml")
                .parameters(Map.of("where", "line"), "command line")
                .build()
                .load();

        assertThat(origins(configuration, "params.where"))
                .hasSize(4)
                .startsWith("line command line", "file params.yml")
                .contains("cloud cloud.config:3 (profile cloud)", "here nextflow.config:1");
    }

    @Test
    void withTheLayerOfTheFile() throws IOException {
        Path home = write("home.config", "process.cpus = 3\nprofiles { cloud { process.maxForks = 5 } }");

        Configuration configuration = ConfigLoader.builder()
                .file(home, "home")
                .file(main, "project")
                .profile("cloud")
                .build()
                .load();

        assertThat(origins(configuration, "process.cpus"))
                .containsExactly(
                        "8 cloud.config:1 (project, profile cloud)",
                        "2 nextflow.config:3 (project)",
                        "1 base.config:2 (project)",
                        "3 home.config:1 (home)");
        assertThat(origins(configuration, "process.maxForks")).containsExactly("5 home.config:2 (home, profile cloud)");
    }

    @Test
    void withTheColumn() {
        ConfigEntry entry =
                loader().build().load().entry("process.withLabel:big.cpus").orElseThrow();

        assertThat(entry.origin().position().column()).isEqualTo(22);
    }
}
