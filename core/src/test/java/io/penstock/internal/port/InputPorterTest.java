package io.penstock.internal.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.contract.FakeTaskExecutor;
import io.penstock.contract.InMemoryFileStore;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.file.FileLocation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputPorterTest {
    private final InMemoryFileStore here = new InMemoryFileStore("here");
    private final InMemoryFileStore cloud = new InMemoryFileStore("cloud");
    private final FakeTaskExecutor batch = new FakeTaskExecutor("awsbatch", cloud, cloud.location("/work"));
    private final List<RunEvent> events = new ArrayList<>();

    @TempDir
    private Path between;

    /** Ports as a run of its own does. */
    private FileLocation port(FileLocation location) {
        FileStores stores = new FileStores(List.of(here, cloud, new InMemoryFileStore("file")));
        return new InputPorter(stores, events::add, between.resolve("transfers")).port(location, batch);
    }

    private FileLocation write(String path, String content) {
        FileLocation file = here.location(path);
        here.write(file, content.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    @Test
    void usesWhatAnEarlierRunBrought() {
        FileLocation file = write("/reads.fq", "ACGT");
        FileLocation directory = write("/index/a", "1").parent();
        FileLocation first = port(file);
        FileLocation firstDirectory = port(directory);
        events.clear();

        assertThat(port(file)).isEqualTo(first);
        assertThat(port(directory)).isEqualTo(firstDirectory);
        assertThat(events).isEmpty();
    }

    @Test
    void leavesNothingOnThisMachineOfWhatPassesThroughIt() {
        port(write("/reads.fq", "ACGT"));

        assertThat(between.resolve("transfers")).isEmptyDirectory();
    }

    @Test
    void bringsAFileAnewThatHasChanged() {
        FileLocation first = port(write("/reads.fq", "ACGT"));
        // Its time of change is before the transfer, as that of a file restored from an archive.
        cloud.write(cloud.location("/later"), new byte[0]);
        cloud.write(first, cloud.text(first).getBytes(StandardCharsets.UTF_8));
        FileLocation second = port(write("/reads.fq", "TTTT"));

        assertThat(cloud.text(second)).isEqualTo("TTTT");
        assertThat(cloud.text(first)).as("what other runs read").isEqualTo("ACGT");
    }

    @Test
    void leavesOutWhatADirectoryNoLongerHolds() {
        write("/index/gone", "old");
        FileLocation directory = write("/index/kept", "new").parent();
        port(directory);
        here.delete(List.of(directory.resolve("gone")));

        FileLocation ported = port(directory);

        assertThat(cloud.list(ported))
                .extracting(file -> file.location().name())
                .containsExactly("kept");
    }

    @Test
    void completesADirectoryThatWasCutShort() {
        write("/index/a", "1");
        FileLocation directory = write("/index/b", "2").parent();
        FileLocation first = port(directory);
        cloud.delete(List.of(first.resolve("b")));

        assertThat(port(directory)).isEqualTo(first);
        assertThat(cloud.text(first.resolve("b"))).isEqualTo("2");
    }
}
