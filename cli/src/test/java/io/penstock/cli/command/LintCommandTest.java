package io.penstock.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LintCommandTest {
    @TempDir
    private Path directory;

    @Test
    void printsALinePerFindingAndTheNumbers() throws IOException {
        Files.writeString(directory.resolve("a.config"), "process.cpus = 1\nprocess.cpuss = 2\n");
        Files.writeString(directory.resolve("b.config"), "process {\n  cpus = = 2\n}\n");

        Called called = Called.in(directory, "lint", "a.config", "b.config");

        assertThat(called.status()).isEqualTo(ExitCode.CONFIGURATION.status());
        assertThat(called.out().lines())
                .satisfiesExactly(
                        first -> assertThat(first).matches("a\\.config:2:\\d+: warning: .*cpuss.*cpus.*"),
                        second -> assertThat(second).matches("b\\.config:2:\\d+: error: .+"),
                        last -> assertThat(last).isEqualTo("2 files, 1 error, 1 warning"));
    }

    @Test
    void warnsOfDirectivesThatTheirExecutorIgnores() throws IOException {
        Files.writeString(
                directory.resolve("main.nf"), "process A {\n  queue 'q'\n  script: 'true'\n}\nworkflow { A() }\n");
        Files.writeString(directory.resolve("nextflow.config"), "process {\n  withName: A { disk = '1 GB' }\n}\n");

        Called called = Called.in(directory, "lint", ".");

        assertThat(called.status()).isZero();
        assertThat(called.out())
                .contains("nextflow.config:2:", "warning: 'disk' has no effect on executor local")
                .contains("main.nf:2:", "warning: 'queue' has no effect on executor local");
    }

    @Test
    void warnsOfVariablesThatNothingGivesAValue() throws IOException {
        Files.writeString(directory.resolve("main.nf"), """
                process A {
                  input: val known
                  script:
                  def made = known
                  "echo $known $made $missing"
                }
                workflow { A(1) }
                """);

        assertThat(Called.in(directory, "lint", "main.nf").out())
                .isEqualTo(
                        "main.nf:5:23: warning: the variable `missing` is not defined in process 'A'; a variable of the shell is"
                                + " written with a backslash: \\$missing\n1 file, 0 errors, 1 warning\n");
    }

    @Test
    void findsNothingWrongWithTheExample() {
        Called called = Called.in(Path.of("..", "examples", "hybrid"), "lint", ".");

        assertThat(called.out()).isEqualTo("2 files, 0 errors, 0 warnings\n");
        assertThat(called.status()).isZero();
    }
}
