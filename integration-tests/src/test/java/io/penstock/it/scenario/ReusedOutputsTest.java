package io.penstock.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a resumed run takes over is all that the task gave out, wherever it was moved, or the task runs again. */
@Timeout(120)
final class ReusedOutputsTest {
    private static final String SCRIPT = """
            process MAKE {
                publishDir 'published', mode: 'move', enabled: params.move, pattern: '*.bam'
                output:
                path 'x.*', emit: all
                path 'opt.bam', optional: true, emit: opt
                script: "echo one > x.1; echo two > x.2; echo three > x.bam; echo four > opt.bam"
            }
            process LENGTH {
                input: path files
                output: stdout
                script: "cat ${files.sort { it.name }.join(' ')} | wc -c"
            }
            workflow {
                MAKE()
                LENGTH(MAKE.out.all).view { 'length ' + it.trim() }
                MAKE.out.all.view { files -> 'all ' + files*.name.sort() }
                MAKE.out.opt.view { 'opt ' + it.name }
            }
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(directory.resolve("main.nf"), SCRIPT);
    }

    private String run(String... options) throws IOException {
        return Launcher.output(Launcher.command(
                directory,
                Stream.concat(Stream.of("run", "main.nf"), Stream.of(options)).toArray(String[]::new)));
    }

    private static final List<String> RESULTS = List.of("length 14", "all [x.1, x.2, x.bam]", "opt opt.bam", "exit 0");

    private Path made(String name) throws IOException {
        try (Stream<Path> files = Files.find(
                directory.resolve("work"),
                4,
                (path, attributes) ->
                        isFile(attributes) && path.getFileName().toString().equals(name))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static boolean isFile(BasicFileAttributes attributes) {
        return attributes.isRegularFile();
    }

    @Test
    void runsATaskAgainThatLostAnOutputOrPartOfOne() throws IOException {
        assertThat(run("--move", "false")).contains(RESULTS);
        assertThat(run("--move", "false", "-resume")).contains(RESULTS).contains("2 reused");

        Files.delete(made("x.2"));
        assertThat(run("--move", "false", "-resume")).contains(RESULTS).doesNotContain("2 reused");

        Files.writeString(made("x.2"), "");
        assertThat(run("--move", "false", "-resume")).contains(RESULTS).doesNotContain("2 reused");
    }

    @Test
    void handsOnAndReusesWhatItMoved() throws IOException {
        assertThat(run("--move", "true")).contains(RESULTS);
        Path published = directory.resolve("published");
        assertThat(published.resolve("x.bam")).hasContent("three").isRegularFile();

        assertThat(run("--move", "true", "-resume")).contains(RESULTS).contains("2 reused");

        Files.delete(published.resolve("opt.bam"));
        assertThat(run("--move", "true", "-resume")).contains(RESULTS).doesNotContain("2 reused");
        assertThat(published.resolve("opt.bam")).hasContent("four");
    }
}
