package io.penstock.internal.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.contract.InMemoryFileStore;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.FileOutput;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.OutputRequest;
import io.penstock.internal.port.FileStores;
import io.penstock.spi.FileStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Patterns over a store that lists no directories. */
final class WorkDirectoryViewTest {
    private static final FileLocation WORK = FileLocation.parse("s3://bucket/work");

    private final FileStore store = new InMemoryFileStore("s3");

    @Test
    void findsDirectoriesBelowDirectories() {
        write("results/a/deep/file", "results/b", ".command.out");

        assertThat(find(OutputRequest.files("results/*")))
                .containsExactly(WORK.resolve("results/a"), WORK.resolve("results/b"));
        assertThat(find(FileOutput.builder().addPatterns("**").type("dir").build()))
                .containsExactly(WORK.resolve("results"), WORK.resolve("results/a"), WORK.resolve("results/a/deep"));
    }

    @Test
    void leavesInputsOutOfPatternsButNotOutOfNames() {
        write("in.txt", "out.txt");

        assertThat(find(OutputRequest.files("*.txt"))).containsExactly(WORK.resolve("out.txt"));
        assertThat(find(OutputRequest.files("in.txt"))).containsExactly(WORK.resolve("in.txt"));
    }

    @Test
    void findsFilesAndDirectoriesByName() {
        write("out.txt", "results/a", "results/deep/b");

        assertThat(find(OutputRequest.files("./out.txt", "absent.txt", "results")))
                .containsExactly(WORK.resolve("out.txt"), WORK.resolve("results"));
        assertThat(find(OutputRequest.files("results/a"))).containsExactly(WORK.resolve("results/a"));
        assertThat(find(OutputRequest.files("results/a", "results/deep/b", "out.txt")))
                .hasSize(3);
        assertThat(find(OutputRequest.files("results/*", "*.txt"))).hasSize(3);
    }

    private void write(String... names) {
        for (String name : names) {
            store.write(WORK.resolve(name), new byte[] {1});
        }
    }

    private List<FileLocation> find(FileOutput request) {
        List<InputFile> inputs = List.of(new InputFile(FileLocation.parse("s3://bucket/in"), "in.txt"));
        return new WorkDirectoryView(new FileStores(List.of(store)), WORK, inputs, List.of(request), OutputSeal.NONE)
                .find(request);
    }
}
