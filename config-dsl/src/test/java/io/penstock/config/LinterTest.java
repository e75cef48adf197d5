package io.penstock.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.config.check.ConfigProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinterTest {
    private static final String MAIN = """
            include { SORT; SORT as SORT_AGAIN } from './modules/sort'
            process COUNT {
                label 'small'
                script: 'wc'
            }
            workflow ALIGN {
                take: reads
                main:
                SORT(reads)
                COUNT(SORT.out)
            }
            workflow {
                ALIGN(channel.of(1))
                SORT_AGAIN(ALIGN.out)
            }
            """;

    @TempDir
    private Path directory;

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> lint() {
        LintReport report = new Linter(Map.of()).lint(List.of(directory));
        return report.findings().stream().map(this::line).toList();
    }

    private String line(ConfigProblem finding) {
        return finding.severity() + " "
                + finding.toString().substring(directory.toString().length() + 1);
    }

    private void scripts() throws IOException {
        write("main.nf", MAIN);
        write("modules/sort.nf", "process SORT {\n    label 'big'\n    label 'disk_heavy'\n    script: 'sort'\n}\n");
    }

    @Test
    void findsValuesThatNoRunWouldTake(@TempDir Path project) throws IOException {
        Files.writeString(project.resolve("main.nf"), """
                process A {
                    cache 'lenientt'
                    publishDir 'results', mode: 'lnk'
                    publishDir path: params.out, mode: 'copyNoFollow'
                    cpus 0
                    memory { 4.GB * task.attempt }
                    memory 8.GB
                    disk 100.GB, type: 'x'
                    time '1 day'
                    errorStrategy 'retry'
                    debug true
                    queue ''
                    script: 'true'
                }
                """);
        Files.writeString(project.resolve("nextflow.config"), """
                process {
                    publishDir = [path: 'results', mode: 'Copy']
                    withName: A { publishDir = [[path: 'x'], [path: 'y', mode: 'mve']] }
                }
                """);

        assertThat(new Linter(Map.of()).lint(List.of(project)).findings())
                .filteredOn(finding -> finding.severity() == ConfigProblem.Severity.ERROR)
                .extracting(finding -> finding.position().line() + ": " + finding.message())
                .contains(
                        "2: directive 'cache' must be 'true', 'false', 'deep' or 'lenient', not 'lenientt'",
                        "3: directive 'publishDir' mode must be 'copy', 'copynofollow', 'move', 'link', 'symlink' or"
                                + " 'rellink', not 'lnk'",
                        "5: directive 'cpus' must be a whole number from 1, not '0'")
                .anyMatch(finding ->
                        finding.startsWith("3: 'process.publishDir' mode must be") && finding.contains("'mve'"))
                .hasSize(4);
    }

    @Test
    void saysNothingOfAProjectWithoutMistakes() throws IOException {
        scripts();
        write("nextflow.config", """
                process {
                    withLabel: 'big|huge' { cpus = 8 }
                    withName: 'ALIGN:SORT' { memory = 4.GB }
                    withName: 'SORT_AGAIN' { memory = 2.GB }
                    withName: '.*:COUNT' { time = 1.h }
                    withName: '!SORT' { time = 2.h }
                }
                """);

        assertThat(lint()).isEmpty();
        assertThat(new Linter(Map.of()).lint(List.of(directory)).summary()).isEqualTo("3 files, 0 errors, 0 warnings");
    }

    @Test
    void warnsOfSelectorsThatMatchNoProcess() throws IOException {
        scripts();
        write("nextflow.config", """
                process {
                    withName: 'SROT' { cpus = 8 }
                    withName: 'ALIGN:SORT_AGAIN' { cpus = 8 }
                    withLabel: bigg { cpus = 8 }
                }
                """);

        assertThat(lint())
                .containsExactly(
                        "WARNING nextflow.config:2:5: 'withName: SROT' matches no process of the scripts; did you mean"
                                + " 'SORT'?",
                        "WARNING nextflow.config:3:5: 'withName: ALIGN:SORT_AGAIN' matches no process of the scripts",
                        "WARNING nextflow.config:4:5: 'withLabel: bigg' matches no process of the scripts; did you mean"
                                + " 'big'?");
    }

    @Test
    void judgesNoSelectorWhereAScriptIsMissing() throws IOException {
        write("main.nf", MAIN);
        write("nextflow.config", "process { withName: 'ELSEWHERE' { cpus = 8 } }");

        assertThat(lint()).isEmpty();
    }

    @Test
    void findsMistakesOfAllFilesAndAllProfiles() throws IOException {
        write("bad.nf", "process P {\n  cpu 4\n  script: 'x'\n}\nworkflow { P( }\n");
        write("worse.nf", "process P {\n  cpu 4\n  script: 'x'\n}\n");
        write("broken.config", "process { cpus = (1 }\n");
        write("conf/cloud.config", "process.executor = 'awsbatch'\nprocess.maxSpotAttempts = 2\n");
        write("nextflow.config", """
                profiles {
                    cloud { includeConfig 'conf/cloud.config' }
                    odd { docker.enabled = 'perhaps' }
                }
                azure.batch.location = 'west'
                """);

        assertThat(lint())
                .containsExactly(
                        "ERROR bad.nf:5:15: expected ')' for the '(' of line 5, found '}'",
                        "ERROR broken.config:1:21: expected ')' for the '(' of line 1, found '}'",
                        "WARNING conf/cloud.config:2:1: 'maxSpotAttempts' is no process directive; it is an option of"
                                + " 'aws.batch' (profile cloud)",
                        "ERROR nextflow.config:3:11: 'docker.enabled' must be true or false, not 'perhaps' (profile odd)",
                        "WARNING nextflow.config:5:1: the scope 'azure' is accepted and not used",
                        "ERROR worse.nf:2:3: there is no directive 'cpu'; did you mean 'cpus'?");
    }

    @Test
    void warnsOfTheOlderStyle() throws IOException {
        write("nextflow.config", """
                def limit = 4
                if (limit > 3) { process.cpus = limit }
                def check_max(obj) { obj }
                """);

        assertThat(lint())
                .containsExactly(
                        "WARNING nextflow.config:1:1: a statement outside of any setting is the older style, which the"
                                + " newer grammar of the language refuses",
                        "WARNING nextflow.config:2:1: a statement outside of any setting is the older style, which the"
                                + " newer grammar of the language refuses",
                        "WARNING nextflow.config:3:5: the function 'check_max' is the older style, which the newer grammar"
                                + " of the language refuses");
    }

    @Test
    void startsNothingAndFetchesNothing() throws IOException {
        Path mark = directory.resolve("mark");
        write("nextflow.config", """
                includeConfig 'https://127.0.0.1:1/x.config'
                params.a = "touch %s".execute()
                """.formatted(mark));

        assertThat(lint()).singleElement().asString().contains("'execute' is refused");
        assertThat(mark).doesNotExist();
    }

    @Test
    void tellsOfAFileThatIsNotThere() {
        LintReport report = new Linter(Map.of()).lint(List.of(directory.resolve("absent.config")));

        assertThat(report.findings())
                .singleElement()
                .asString()
                .contains("there is no configuration file " + directory.resolve("absent.config"));
        assertThat(report.summary()).isEqualTo("1 file, 1 error, 0 warnings");
    }
}
