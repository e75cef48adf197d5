package io.penstock.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.contract.InMemoryFileStore;
import io.penstock.contract.StoreDecorator;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.FileOutput;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.OutputResult;
import io.penstock.domain.task.PublishRule;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskHash;
import io.penstock.internal.collect.OutputCollector;
import io.penstock.internal.port.FileStores;
import io.penstock.spi.FileStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OutputStorageTest {
    private static final TaskHash TASK = TaskFixtures.aHash();

    private final InMemoryFileStore cloud = new InMemoryFileStore("cloud");
    private final FileLocation work = cloud.location("/work/ab/cd");
    private final FileLocation kept = cloud.location("/kept");
    private final FileStores stores = new FileStores(List.of(cloud));
    private final OutputStorage storage = new OutputStorage(stores, new OutputCollector(stores));

    private FileLocation made(FileLocation directory, String name) {
        FileLocation file = directory.resolve(name);
        cloud.write(file, name.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private static TaskBody body(OutputRequest... outputs) {
        return TaskBody.script("true", outputs);
    }

    private static OutputRequest files(String pattern) {
        return FileOutput.builder().addPatterns(pattern).build();
    }

    @Test
    void findsATaskWhoseFilesAreAllThere() {
        FileLocation index = made(kept, "a.idx");

        assertThat(storage.find(TASK, "BUILD", body(files("*.idx")), kept).orElseThrow())
                .flatExtracting(OutputResult::files)
                .containsExactly(index);
        assertThat(storage.find(TASK, "BUILD", body(files("*.idx"), files("a.log")), kept))
                .isEmpty();
    }

    @Test
    void runsATaskThatGivesOutMoreThanFiles() {
        made(kept, "a.idx");

        assertThat(storage.find(TASK, "BUILD", body(files("*.idx"), new OutputRequest.StandardOutput()), kept))
                .isEmpty();
        assertThat(storage.find(TASK, "BUILD", body(), kept)).isEmpty();
    }

    @Test
    void movesWhatATaskMade() {
        List<OutputResult> outputs =
                List.of(OutputResult.ofFiles(List.of(made(work, "deep/a.idx"))), OutputResult.ofText("said"));

        List<OutputResult> moved = storage.keep(TASK, outputs, work, kept);

        assertThat(moved).flatExtracting(OutputResult::files).containsExactly(kept.resolve("deep/a.idx"));
        assertThat(moved.get(1).text()).contains("said");
        assertThat(cloud.stat(kept.resolve("deep/a.idx"))).isPresent();
        assertThat(cloud.stat(work.resolve("deep/a.idx"))).isEmpty();
    }

    @Test
    void findsNothingOfATaskThatWasKilledWhileItMovedItsFiles() {
        List<OutputResult> outputs = List.of(OutputResult.ofFiles(List.of(made(work, "a.txt"), made(work, "b.txt"))));
        FileStore dying = new StoreDecorator(cloud) {
            @Override
            public void place(FileLocation from, FileLocation to, PublishRule.Mode mode) {
                if (to.name().equals("b.txt")) {
                    throw new PenstockException(ErrorCode.UNAVAILABLE, "gone, for a test");
                }
                super.place(from, to, mode);
            }
        };
        FileStores last = new FileStores(List.of(dying));
        OutputStorage killed = new OutputStorage(last, new OutputCollector(last));

        assertThatThrownBy(() -> killed.keep(TASK, outputs, work, kept)).isInstanceOf(PenstockException.class);

        assertThat(cloud.stat(kept.resolve("a.txt"))).isPresent();
        assertThat(storage.find(TASK, "BUILD", body(files("*.txt")), kept)).isEmpty();
    }
}
