package io.penstock.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesTheCommandsAndEveryExitStatus() {
        assertThat(run("--help")).isZero();

        assertThat(out.toString()).contains("run ", "config ", "explain ", "lint ", "emulate ");
        for (ExitCode code : ExitCode.values()) {
            assertThat(out.toString()).containsPattern("(?m)^ +" + code.status() + " ");
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void helpOfRunNamesItsOptionsTheWayTheyAreTyped() {
        assertThat(run("run", "--help")).isZero();

        assertThat(out.toString())
                .contains(
                        "-c, -config FILE",
                        "-C  FILE",
                        "-profile NAME",
                        "-params-file FILE",
                        "-w, -work-dir DIR",
                        "-b, -bucket-dir")
                .contains("-resume", "-with-trace", "-q, -quiet", "--rehearse");
    }

    @Test
    void saysItsVersion() {
        assertThat(run("--version")).isZero();

        assertThat(out.toString()).startsWith("penstock ");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "run -profil x main.nf, unknown option '-profil', -profile",
                "run main.nf --rehears, unknown option '--rehears', --rehearse",
                "run main.nf --stack-trace, unknown option '--stack-trace', --stacktrace",
                "runn, unknown command 'runn', penstock run",
                "run, Missing required parameter, penstock run --help",
                "emulate --port many, 'many' is not an int, penstock emulate --help",
            })
    void answersAWrongCommandLineWithWhatIsWrongAndWhatWasMeant(String line, String message, String remedy) {
        assertThat(run(line.split(" ", -1))).isEqualTo(ExitCode.USAGE.status());

        assertThat(err.toString()).contains(message).contains(remedy);
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), Map.of(), Path.of(""), arguments);
    }
}
