package io.penstock.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExplainCommandTest {
    private static final Path HYBRID =
            Path.of("..", "examples", "hybrid").toAbsolutePath().normalize();

    @TempDir
    private Path directory;

    @Test
    void explainsTheDirectivesOfAProcessOfTheExample() {
        Called called =
                Called.in(HYBRID, "explain", "COUNT", "--attempt", "2", "memory", "executor", "queue", "tag", "disk");

        assertThat(called.status()).as(called.err()).isZero();
        Golden.assertSame("explain-count.txt", called.out());
    }

    @Test
    void explainsEverythingThatBearsOnAProcess() throws IOException {
        Files.writeString(directory.resolve("main.nf"), """
                process SORT {
                    cpus 2
                    label 'big'
                    label 'old'
                    tag "$sample"
                    ext args: '-a'
                    input: val sample
                    script: 'true'
                }
                workflow ALIGN { take: x
                  main: SORT(x) }
                workflow { ALIGN(channel.of(1)) }
                """);
        Files.writeString(directory.resolve("nextflow.config"), """
                executor.$local.cpus = 16
                executor.$local.memory = 64.GB
                process {
                    cpus = 1
                    memory = '1 GB'
                    memory = { 2.GB * task.attempt }
                    clusterOptions = '-x'
                    withLabel: big { cpus = 4; ext.args = '-b' }
                    withName: SORT { cpus = { task.attempt + 4 }; ext.more = '-c' }
                    withName: 'ALIGN:.*' { beforeScript = 'module load something/that/is/called/by/a/very/long/name' }
                }
                profiles { wide { process.memory = '8 GB' } }
                """);

        Called called = Called.in(directory, "explain", "ALIGN:SORT", "--attempt", "3", "-profile", "wide");

        assertThat(called.status()).as(called.err()).isZero();
        assertThat(called.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        Golden.assertSame("explain-sort.txt", called.out());
    }

    @Test
    void explainsByTheConfigurationAloneWhereThereIsNoScript() throws IOException {
        Files.writeString(directory.resolve("nextflow.config"), "process { withLabel: big { queue = 'q' } }\n");

        assertThat(Called.in(directory, "explain", "A:B", "--label", "big", "queue")
                        .out())
                .isEqualTo("""
                        A:B on local, attempt 1, labels big

                        queue  q
                          nextflow.config:1 (withLabel: big)
                          → no effect on this executor
                        """);
        assertThat(Called.in(directory, "explain", "A:B", "queue").out()).contains("queue  not set anywhere");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "2, explain, Missing required parameter",
                "2, explain A --attempt many, 'many' is not an int",
                "3, explain A --attempt 0, --attempt needs a number from 1 on",
                "3, explain A memry, did you mean 'memory'?",
                "3, explain A --script nowhere.nf, nowhere.nf",
            })
    void refusesWhatIsWrong(int status, String line, String message) {
        Called called = Called.in(directory, line.split(" ", -1));

        assertThat(called.err()).contains(message);
        assertThat(called.status()).isEqualTo(status);
    }

    @Test
    void namesTheProcessesThatThereAre() {
        Called called = Called.in(HYBRID, "explain", "CONT");

        assertThat(called.status()).isEqualTo(ExitCode.CONFIGURATION.status());
        assertThat(called.err()).contains("no process 'CONT'", "did you mean 'COUNT'?", "EXTRACT, COUNT, GATHER");
    }

    @Test
    void saysWhatKeepsTheTasksFromRunningAndWhichValuesWaitForInputs() throws IOException {
        Files.writeString(directory.resolve("nextflow.config"), """
                process {
                    executor = 'awsbatch'
                    memory = { meta.size * 2.GB }
                }
                """);

        Called called = Called.in(directory, "explain", "ALIGN");

        assertThat(called.out())
                .contains("memory  cannot be evaluated", "nextflow.config:3:", "depends on inputs of the task")
                .contains("! process ALIGN: executor awsbatch needs a job queue;");
        assertThat(called.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
}
