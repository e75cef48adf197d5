package io.penstock.it.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.config.ConfigLoader;
import io.penstock.config.Configuration;
import io.penstock.domain.run.RunReport;
import io.penstock.domain.task.TaskResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EverydayPipelineTest {
    private static final String MAIN = """
            params.reads = 'reads/*_{1,2}.txt'
            params.outdir = 'results'

            include { COUNT } from './modules/count'

            process JOIN_COUNTS {
              publishDir params.outdir, mode: 'copy'

              input:
              path counts
              val title

              output:
              path 'all.txt', emit: table
              stdout emit: said

              script:
              \"\"\"
              echo "# $title" > all.txt
              cat $counts | sort >> all.txt
              printf 'joined %s' \\$(wc -l < all.txt)
              \"\"\"
            }

            workflow {
              pairs = channel.fromFilePairs(params.reads, checkIfExists: true)
              COUNT(pairs)
              JOIN_COUNTS(COUNT.out.counts.map { id, file -> file }.collect(sort: { it.name }), 'totals')
              JOIN_COUNTS.out.said.view()
              JOIN_COUNTS.out.table.splitText().map { it.trim() }.filter { !it.startsWith('#') } | count | view { "$it lines" }
            }

            workflow.onComplete { println "success: ${workflow.success}" }
            """;
    private static final String COUNT = """
            process COUNT {
              tag "$id"
              cpus 1

              input:
              tuple val(id), path(reads)

              output:
              tuple val(id), path("${id}.count"), emit: counts
              tuple val(id), env(TOTAL), emit: total

              script:
              \"\"\"
              TOTAL=\\$(cat $reads | wc -l | tr -d ' ')
              echo "$id \\$TOTAL" > ${id}.count
              \"\"\"
            }
            """;

    @TempDir
    Path directory;

    private LocalScripts everyday() {
        LocalScripts scripts = new LocalScripts(directory);
        scripts.write("main.nf", MAIN);
        scripts.write("modules/count.nf", COUNT);
        for (int sample = 1; sample <= 3; sample++) {
            scripts.write("reads/s" + sample + "_1.txt", "line\n".repeat(sample));
            scripts.write("reads/s" + sample + "_2.txt", "line\n".repeat(10));
        }
        return scripts;
    }

    @Test
    void pairsAreCountedAndJoined() {
        LocalScripts scripts = everyday();

        RunReport report = scripts.run(false);

        assertThat(report.isSuccess()).as(report.toString()).isTrue();
        assertThat(report.count(TaskResult.Status.SUCCEEDED)).isEqualTo(4);
        assertThat(scripts.read("results/all.txt")).isEqualTo("# totals\ns1 11\ns2 12\ns3 13\n");
        assertThat(scripts.lines).contains("joined 4", "3 lines").last().isEqualTo("success: true");
    }

    @Test
    void theConfigurationDecidesWhetherTasksAreMade() {
        LocalScripts scripts = new LocalScripts(directory);
        scripts.write("main.nf", """
                process P {
                  input: val x
                  output: stdout
                  when: task.ext.when == null || task.ext.when
                  script: "printf '$x ${task.ext.args}'"
                }
                workflow { P(channel.of(1, 2)) | view }
                """);
        scripts.write("nextflow.config", "process { withName: 'P' { ext.when = { x > 1 }\n ext.args = '-v' } }");
        Configuration configuration = ConfigLoader.builder()
                .file(directory.resolve("nextflow.config"))
                .build()
                .load();

        RunReport report = scripts.run(false, configuration);

        assertThat(report.isSuccess()).as(report.toString()).isTrue();
        assertThat(scripts.lines).containsExactly("2 -v");
    }

    @Test
    void aSecondRunReusesWhatIsThere() {
        LocalScripts scripts = everyday();
        scripts.run(false);

        RunReport report = scripts.run(true);

        assertThat(report.count(TaskResult.Status.REUSED)).as(report.toString()).isEqualTo(4);
    }

    @Test
    void aFailedTaskEndsTheRunWithItsReport() {
        LocalScripts scripts = new LocalScripts(directory);
        scripts.write("main.nf", """
                process FAIL {
                  input: val x
                  output: stdout
                  script: "echo broken >&2; exit 3"
                }
                workflow { FAIL(channel.of(1, 2)) | collect | view }
                workflow.onComplete { println "success: $workflow.success" }
                """);

        RunReport report = scripts.run(false);

        assertThat(report.isSuccess()).isFalse();
        assertThat(report.failure()).hasValueSatisfying(failure -> {
            assertThat(failure.process()).isEqualTo("FAIL");
            assertThat(failure.printed().errors()).contains("broken");
        });
        assertThat(scripts.lines).containsExactly("success: false");
    }

    @Test
    void aScriptErrorCancelsTheRun() {
        LocalScripts scripts = new LocalScripts(directory);
        scripts.write("main.nf", """
                process SLEEP {
                  input: val x
                  output: val x
                  script: x == 1 ? 'true' : 'sleep 60'
                }
                workflow {
                  SLEEP(channel.of(2, 1)) | map { it.nonsense }
                }
                """);

        assertThatThrownBy(() -> scripts.run(false))
                .hasMessageContaining("main.nf:7:")
                .hasMessageContaining("in operator 'map', item: 1");
    }

    @Test
    void strangeNamesPassThroughScripts() {
        long seed = 20261122L;
        Random random = new Random(seed);
        LocalScripts scripts = new LocalScripts(directory);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            StringBuilder name = new StringBuilder();
            random.ints(1 + random.nextInt(8), 0, 22).forEach(c -> name.append(" '\"$`\\!&;()[]{}<>#~-äñ".charAt(c)));
            names.add("f" + i + name + (i % 3 == 0 ? "\n" : "") + ".x");
            scripts.write("in/" + i + "/" + names.get(i), "content " + i + "\n");
        }
        scripts.write("main.nf", """
                process SHOW {
                  input: path x
                  output: stdout
                  script: "cat $x"
                }
                workflow { SHOW(channel.fromPath('in/**')) | collect(sort: true) | view { it*.trim().join('|') } }
                """);

        RunReport report = scripts.run(false);

        assertThat(report.isSuccess())
                .as("seed %d, names %s, report %s", seed, names, report)
                .isTrue();
        assertThat(scripts.lines)
                .as("seed %d, names %s", seed, names)
                .containsExactly("content 0|content 1|content 10|content 11|" + "content 2|content 3|content 4|"
                        + "content 5|content 6|content 7|content 8|content 9");
    }
}
