package io.penstock.internal.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.contract.InMemoryFileStore;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.task.InputContent;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FileStoresTest {
    private final InMemoryFileStore here = new InMemoryFileStore("file");
    private final InMemoryFileStore cloud = new InMemoryFileStore("cloud");
    private final FileStores stores = new FileStores(List.of(here, cloud));

    private long size(FileLocation file) {
        return stores.stat(file).orElseThrow().size();
    }

    @Test
    void asksOnceForAFileThatLiesElsewhere() {
        FileLocation file = cloud.location("/f");
        assertThat(stores.stat(file)).isEmpty();
        cloud.write(file, new byte[1]);
        assertThat(size(file)).isEqualTo(1);
        cloud.write(file, new byte[2]);
        assertThat(size(file)).isEqualTo(1);

        stores.forget(file);

        assertThat(size(file)).isEqualTo(2);
    }

    @Test
    void asksEachTimeForAFileOfThisMachine() {
        FileLocation file = here.location("/f");
        here.write(file, new byte[1]);
        assertThat(size(file)).isEqualTo(1);
        here.write(file, new byte[2]);

        assertThat(size(file)).isEqualTo(2);
    }

    @Test
    void needsNoQuestionAboutAFileThatAListingNamed() {
        FileLocation file = cloud.location("/f");
        cloud.write(file, new byte[3]);
        List<StoredFile> listed = cloud.children(file.parent());
        cloud.delete(List.of(file));

        stores.note(listed);

        assertThat(size(file)).isEqualTo(3);
    }

    @Test
    void addsUpWhatADirectoryHolds() {
        FileLocation directory = cloud.location("/d");
        cloud.write(directory.resolve("a"), new byte[3]);
        cloud.write(directory.resolve("b/c"), new byte[4]);

        assertThat(stores.content(directory)).contains(new InputContent(true, 2, 7));
        assertThat(stores.content(directory.resolve("a"))).contains(new InputContent(false, 1, 3));
        assertThat(stores.content(cloud.location("/none"))).isEmpty();
    }
}
