package io.penstock.it.bench;

import io.penstock.cli.Main;
import io.penstock.config.syntax.ScriptParser;
import io.penstock.config.syntax.SourceText;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Measures what it costs to move items through operators, to run tasks that are code of the script, and to parse scripts. Run by
 * hand; see {@code docs/benchmarks.md}.
 */
public final class PipelineBenchmark {
    private static final double BILLION = 1e9;

    private final PrintStream out;

    private PipelineBenchmark(PrintStream out) {
        this.out = out;
    }

    /**
     * Measures.
     *
     * @param arguments {@code items COUNT}, {@code tasks COUNT}, {@code parse SCRIPTS LINES} or {@code nothing}
     */
    public static void main(String... arguments) throws IOException {
        PipelineBenchmark benchmark = new PipelineBenchmark(System.out);
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "items" -> benchmark.items(arguments[1]);
            case "tasks" -> benchmark.tasks(arguments[1]);
            case "parse" -> benchmark.parse(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            case "nothing" -> benchmark.tell("nothing", System.nanoTime());
            default -> benchmark.out.println("items COUNT | tasks COUNT | parse SCRIPTS LINES | nothing");
        }
    }

    private void items(String count) throws IOException {
        run(count + " items", """
                workflow {
                    channel.of(1..%s).map { it * 2 }.filter { it %% 3 == 0 }.map { it + 1 }.count().view()
                }
                """.formatted(count));
    }

    private void tasks(String count) throws IOException {
        run(count + " tasks", """
                process DOUBLE {
                    input: val x
                    output: val y
                    exec: y = x * 2
                }
                workflow {
                    DOUBLE(channel.of(1..%s)).count().view()
                }
                """.formatted(count));
    }

    private void run(String what, String script) throws IOException {
        Path directory = Files.createTempDirectory("penstock-benchmark");
        Files.writeString(directory.resolve("main.nf"), script);
        StringWriter printed = new StringWriter();
        long start = System.nanoTime();
        PrintWriter writer = new PrintWriter(printed);
        int status = Main.run(writer, writer, Map.of(), directory, "run", "-q", "main.nf");
        tell(what + " (status " + status + ", printed " + printed.toString().strip() + ")", start);
        out.println("what it left is in " + directory);
    }

    private void parse(int scripts, int lines) {
        String script = script(lines);
        long start = System.nanoTime();
        int statements = 0;
        for (int i = 0; i < scripts; i++) {
            SourceText text = SourceText.script("script" + i + ".nf", script.replace("STEP", "STEP" + i));
            statements += ScriptParser.parse(text).size();
        }
        tell(scripts + " scripts of " + lines + " lines, " + statements + " statements", start);
    }

    private void tell(String what, long start) {
        double wall = (System.nanoTime() - start) / BILLION;
        long cpu =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system.getProcessCpuTime()
                        : 0;
        out.printf(Locale.ROOT, "%s: %.2f s, %.2f s of CPU since the JVM began%n", what, wall, cpu / BILLION);
    }

    /** Returns a script of processes as people write them. */
    private static String script(int lines) {
        StringBuilder text =
                new StringBuilder("nextflow.enable.dsl = 2\n\nparams.reads = \"$projectDir/*_{1,2}.fq\"\n\n");
        for (int i = 0; i < lines / 20; i++) {
            text.append("""
                    // One of many steps.
                    process STEP_@ {
                        tag "${meta.id}"
                        label 'process_medium'
                        cpus { 2 * task.attempt }
                        input:
                        tuple val(meta), path(reads)
                        output:
                        tuple val(meta), path("*.txt"), emit: counts, optional: true
                        script:
                        def args = task.ext.args ?: ''
                        def prefix = meta.single_end ? "${meta.id}" : "${meta.id}_paired"
                        \"""
                        zcat ${reads.join(' ')} | wc -l > ${prefix}.txt
                        tool $args --threads ${task.cpus}
                        \"""
                    }

                    def helper_@(List values, int least = 0) { values.collect { it * 2 }.findAll { it > least } }

                    """.replace("@", String.valueOf(i)));
        }
        return text + "workflow {\n    channel.fromFilePairs(params.reads).view { id, files -> \"$id: $files\" }\n}\n";
    }
}
