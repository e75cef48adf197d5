package io.penstock.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ParameterFileTest {
    @TempDir
    private Path directory;

    @Test
    void readsJsonAndYamlAlike() throws IOException {
        Path json =
                write("p.json", "{\"reads\": \"a.fq\", \"k\": 5, \"list\": [1, 2.5, true], \"map\": {\"x\": null}}");
        Path yaml = write("p.yml", "reads: a.fq\nk: 5\nlist: [1, 2.5, true]\nmap:\n  x:\n");

        assertThat(ParameterFile.read(yaml)).isEqualTo(ParameterFile.read(json));
        assertThat(ParameterFile.read(json)).containsEntry("k", 5).containsEntry("list", List.of(1, 2.5, true));
    }

    @Test
    void readsAnEmptyYamlFileAsNoParameters() throws IOException {
        assertThat(ParameterFile.read(write("p.yaml", "---\n"))).isEqualTo(Map.of());
    }

    @Test
    void namesFileLineAndColumnOfAMistake() throws IOException {
        Path file = write("p.json", "{\n  \"k\": 5,\n  oops\n}");

        assertThatThrownBy(() -> ParameterFile.read(file))
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION))
                .hasMessageContaining("p.json:3:");
    }

    @Test
    void refusesAFileThatIsMissingOrOfAnotherKind() throws IOException {
        assertThatThrownBy(() -> ParameterFile.read(directory.resolve("none.json")))
                .hasMessageContaining("none.json does not exist");
        Path text = write("p.txt", "");
        assertThatThrownBy(() -> ParameterFile.read(text)).hasMessageContaining(".json, .yml or .yaml");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
