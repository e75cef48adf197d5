package io.penstock.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tool that runs other people's scripts with their checks, on three scripts. */
class ConformanceHarnessTest {
    private static final Path TOOL = Places.root().resolve("integration-tests/tools/conformance.sh");

    @TempDir
    Path directory;

    private void file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void judgesByChecksByExpectedOutputAndSaysWhatItLeftOut() throws IOException {
        file("checked.nf", """
            process SAY { input: val x; output: stdout; script: "printf 'said %s' $x" }
            workflow { SAY(channel.of(1, 2)) | view }
            """);
        file("checks/checked.nf/.checks", """
            set -e
            $NXF_RUN | tee stdout
            [[ `grep INFO .nextflow.log | grep -c 'Submitted process > SAY'` == 2 ]] || false
            $NXF_RUN -resume > stdout
            [[ `grep INFO .nextflow.log | grep -c 'Cached process > SAY'` == 2 ]] || false
            """);
        file("different.nf", "println 'one'\n");
        file("checks/different.nf/.expected", "two\n");
        file("left.nf", "println 'left'\n");
        file("checks/.IGNORE", "left.nf\n");
        ProcessBuilder builder = Launcher.command(directory, ".");
        builder.command().set(0, TOOL.toString());

        String output = Launcher.output(builder);

        assertThat(output)
                .contains(
                        "FAILED   different.nf: the output differs", "skipped  left.nf: it is named in checks/.IGNORE")
                .endsWith("1 passed, 1 failed, 1 skipped\nexit 1");
        assertThat(directory.resolve("checks/checked.nf/stdout")).doesNotExist();
    }
}
