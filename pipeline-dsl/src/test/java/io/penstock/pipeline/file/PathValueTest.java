package io.penstock.pipeline.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.contract.InMemoryFileStore;
import io.penstock.domain.file.FileLocation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathValueTest {
    private static final PathFilter FILES = new PathFilter("file", false, Integer.MAX_VALUE, true);

    private final InMemoryFileStore store = new InMemoryFileStore("file");
    private final FileStores stores = FileStores.of(List.of(store), Path.of("/launch"));

    private void write(String... paths) {
        for (String path : paths) {
            store.write(FileLocation.parse(path), path.getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<String> find(String pattern, PathFilter filter) {
        return PathPattern.of(pattern, stores, filter).find().stream()
                .map(PathValue::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b.tar.gz, b.tar.gz, b.tar, b, gz",
        "/a/b, b, b, b, ''",
        "/a/.hidden, .hidden, .hidden, .hidden, hidden",
        "/a/x.y, x.y, x, x, y"
    })
    void namesHaveParts(String path, String name, String base, String simple, String extension) {
        PathValue value = stores.path(path);

        assertThat(List.of(value.name(), value.baseName(), value.simpleName(), value.extension()))
                .containsExactly(name, base, simple, extension);
    }

    @Test
    void relativePathsStartAtTheLaunchDirectoryAndDotsAreResolved() {
        assertThat(stores.path("x/y").toString()).isEqualTo("/launch/x/y");
        assertThat(stores.path("/a/b").resolve("../c/./d").toString()).isEqualTo("/a/c/d");
        assertThat(stores.path("/a/b").resolve("s3://bucket/k").toString()).isEqualTo("s3://bucket/k");
    }

    @Test
    void patternsFindFilesOfTheirDepth() {
        write("/d/a.txt", "/d/b.csv", "/d/.h.txt", "/d/sub/c.txt", "/d/sub/deep/e.txt");

        assertThat(find("/d/*.txt", FILES)).containsExactly("/d/a.txt");
        assertThat(find("/d/**.txt", FILES)).containsExactly("/d/a.txt", "/d/sub/c.txt", "/d/sub/deep/e.txt");
        assertThat(find("/d/*/*.txt", FILES)).containsExactly("/d/sub/c.txt");
        assertThat(find("/d/{a,b}.*", FILES)).containsExactly("/d/a.txt", "/d/b.csv");
        assertThat(find("/d/*", new PathFilter("dir", false, 9, true))).containsExactly("/d/sub");
        assertThat(find("/d/*.txt", new PathFilter("file", true, 9, true))).containsExactly("/d/.h.txt", "/d/a.txt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s1_1.fq|*_{1,2}.fq|s1",
                "s1_R1_001.fastq.gz|*_R{1,2}_001.fastq.gz|s1",
                "s1_R1_001.fastq.gz|*_R{1,2}_*.fastq.gz|s1",
                "a.b_1.fq|*_[12].fq|a.b",
                "x_2.fq|x_{1,2}.fq|x",
                "alpha.bam|*.{bam,bai}|alpha"
            })
    void pairsShareThePartBeforeTheBrace(String name, String pattern, String prefix) {
        assertThat(FilePairs.prefix(name, "/data/" + pattern)).isEqualTo(prefix);
    }

    @Test
    void stageNamesAreOneWordForAShell() {
        assertThat(stores.path("/a/b c.txt").staged("b c.txt").toString()).isEqualTo("b\\ c.txt");
        assertThat(stores.path("/a/-x").staged("-x").toString()).isEqualTo("./-x");
        assertThat(stores.path("/a/b c.txt").staged("x").unstaged().toString()).isEqualTo("/a/b c.txt");
    }

    @Test
    void escapedNamesComeBackFromAShell() throws Exception {
        long seed = 4711L;
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            StringBuilder name = new StringBuilder("n");
            random.ints(8, 0, 24).forEach(c -> name.append(" '\"$`\\!&;()[]{}<>#~-*?\n".charAt(c % 23)));
            String word = stores.path("/a/x").staged(name.toString()).toString();
            Process shell = new ProcessBuilder("bash", "-c", "printf '%s' " + word).start();
            String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(printed).as("seed %d, word %s", seed, word).isEqualTo(name.toString());
        }
    }
}
