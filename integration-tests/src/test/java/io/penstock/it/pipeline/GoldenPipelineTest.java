package io.penstock.it.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.run.RunReport;
import io.penstock.domain.task.TaskResult;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project of several files, as those for sequencing data are, with its own configuration. */
class GoldenPipelineTest {
    @TempDir
    Path directory;

    private LocalScripts project(String name) throws IOException, URISyntaxException {
        Path source = Path.of(Objects.requireNonNull(getClass().getResource("/pipelines/" + name))
                .toURI());
        LocalScripts scripts = new LocalScripts(directory);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                scripts.write(source.relativize(file).toString(), Files.readString(file));
            }
        }
        return scripts;
    }

    private List<String> published() throws IOException {
        Path results = directory.resolve("results");
        try (Stream<Path> files = Files.walk(results)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> results.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void samplesAreTrimmedAlignedAndReported() throws IOException, URISyntaxException {
        LocalScripts scripts = project("rnaseq");

        RunReport report = scripts.run(false);

        assertThat(report.isSuccess()).as(report.toString()).isTrue();
        assertThat(report.count(TaskResult.Status.SUCCEEDED)).isEqualTo(11);
        assertThat(scripts.lines)
                .contains("[A A.bam, B B.bam]", "report: [multiqc_report.html]", "Version of X")
                .startsWith("R N A S E Q - N F   P I P E L I N E");
        assertThat(published())
                .containsExactly(
                        "bam/sorted/A.bam",
                        "bam/sorted/B.bam",
                        "multiqc/multiqc_data/x",
                        "multiqc/multiqc_report.html",
                        "trim/A/A.trim_1.fastq",
                        "trim/A/A.trim_2.fastq",
                        "trim/B/B.trim.fastq");
        assertThat(scripts.read("results/bam/sorted/A.bam"))
                .isEqualTo(">chr1\nstar input1/A.trim_1.fastq input2/A.trim_2.fastq\n");
        assertThat(scripts.read("results/multiqc/multiqc_report.html"))
                .contains("_fastqc.zip", "_trimmed_fastqc.zip", "\"RNASEQ:ALIGN_ALL:ALIGN\":", "    trim: 1.3");
    }
}
