package io.penstock.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandWordsTest {
    @ParameterizedTest
    @CsvSource({
        "-q run main.nf, run -q main.nf",
        "-log a.log -C b.config run main.nf -c x, run -log a.log -C b.config main.nf -c x",
        "-Dkey=value -syslog host -quiet run main.nf, run -quiet main.nf",
        "-bg run main.nf, run -bg main.nf",
        "run main.nf -q, run main.nf -q",
        "-q --version, -q --version",
        "-q walk main.nf, -q walk main.nf",
    })
    void optionsBeforeTheCommandComeBehindIt(String typed, String words) {
        assertThat(String.join(" ", CommandWords.of(List.of(typed.split(" ")), List.of("run", "config"))))
                .isEqualTo(words);
    }
}
