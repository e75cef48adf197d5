package io.penstock.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SettingWordsTest {
    @Test
    void settingsBecomeLinesOfAConfigurationFile() {
        SettingWords words = SettingWords.of(List.of(
                "-process.cpus=4",
                "main.nf",
                "-process.container",
                "it's",
                "-process.debug",
                "-executor.queueSize",
                "2",
                "-e.NAME=a=b",
                "-with-trace"));

        assertThat(words.settings())
                .containsExactly(
                        "process.cpus = 4",
                        "process.container = 'it\\'s'",
                        "process.debug = true",
                        "executor.queueSize = 2",
                        "env.NAME = 'a=b'");
        assertThat(words.rest()).containsExactly("main.nf", "-with-trace");
    }

    @Test
    void theRunThatIsResumedNeedNotBeNamed() {
        assertThat(SettingWords.of(List.of("-resume", "mad_euler", "main.nf")).rest())
                .containsExactly("-resume", "main.nf");
        assertThat(SettingWords.of(List.of("-resume", "4dc656d2-c410-44c8-bc32-7dd0ea87bebf"))
                        .rest())
                .containsExactly("-resume");
        assertThat(SettingWords.of(List.of("-resume", "main.nf")).rest()).containsExactly("-resume", "main.nf");
    }
}
