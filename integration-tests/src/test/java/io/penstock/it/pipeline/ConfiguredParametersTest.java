package io.penstock.it.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.config.ConfigLoader;
import io.penstock.config.Configuration;
import io.penstock.domain.run.RunReport;
import io.penstock.domain.task.TaskResult;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expressions of the configuration that ask for parameters which the script sets. */
class ConfiguredParametersTest {
    private static final String CONFIG = """
            params.ending = 'txt'
            process {
              publishDir = [path: { "${params.outdir}/${params.sub}" }, mode: 'copy',
                            saveAs: { name -> "${name}.${params.ending}" }]
              ext.args = { "--level ${params.level}" }
            }
            """;

    @TempDir
    Path directory;

    private LocalScripts scripts() {
        LocalScripts scripts = new LocalScripts(directory);
        scripts.write("main.nf", """
                params.ending = 'other'
                include { SAY } from './say'
                params.outdir = 'out'
                params { level: Integer = 3 }
                workflow { SAY() }
                """);
        scripts.write("say.nf", """
                params.sub = 'said'
                process SAY {
                  output:
                  path 'word'

                  script:
                  "echo $task.ext.args > word"
                }
                """);
        return scripts;
    }

    private static Configuration configuration(Map<String, ?> given) {
        return ConfigLoader.builder()
                .text("nextflow.config", CONFIG)
                .parameters(given, "command line")
                .build()
                .load();
    }

    @Test
    void closuresSeeWhatTheScriptSetsAndTheConfigurationWins() {
        LocalScripts scripts = scripts();
        scripts.run(false, configuration(Map.of()));
        assertThat(scripts.read("out/said/word.txt")).isEqualTo("--level 3\n");
    }

    @Test
    void theCommandLineWinsOverTheScript() {
        LocalScripts scripts = scripts();
        scripts.run(false, configuration(Map.of("outdir", "given", "level", 5)));
        assertThat(scripts.read("given/said/word.txt")).isEqualTo("--level 5\n");
    }

    @Test
    void otherParametersDoNotMakeOtherTasks() {
        LocalScripts scripts = scripts();
        scripts.run(false, configuration(Map.of()));
        RunReport again = scripts.run(true, configuration(Map.of("outdir", "elsewhere", "unused", 1)));
        assertThat(again.count(TaskResult.Status.REUSED)).isEqualTo(1);
        assertThat(scripts.read("elsewhere/said/word.txt")).isEqualTo("--level 3\n");
    }
}
