package io.penstock.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.task.PublishRule.Mode;
import io.penstock.spi.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link FileStore} does. */
public abstract class FileStoreContract {
    @TempDir
    Path local;

    /** Returns the store under test. */
    protected abstract FileStore store();

    /** Returns a location of the store below which nothing lies yet; the same one within one test. */
    protected abstract FileLocation root();

    /** Returns how many strange names the property test tries. */
    protected int strangeNames() {
        return 40;
    }

    @Test
    void appendedTextStandsBehindWhatWasThere() {
        store().append(at("new/log.txt"), "one\n".getBytes(StandardCharsets.UTF_8));
        store().append(at("new/log.txt"), "two\n".getBytes(StandardCharsets.UTF_8));

        assertThat(read("new/log.txt")).isEqualTo("one\ntwo\n");
    }

    @Test
    void namesItsScheme() {
        assertThat(store().scheme()).isEqualTo(root().scheme());
    }

    @Test
    void readsWhatItWrote() {
        write("a/b/file.txt", "héllo\n");

        assertThat(read("a/b/file.txt")).isEqualTo("héllo\n");
    }

    @Test
    void keepsEmptyFiles() {
        write("empty", "");

        assertThat(read("empty")).isEmpty();
        assertThat(stat("empty").size()).isZero();
        assertThat(stat("empty").directory()).isFalse();
    }

    @Test
    void keepsEveryByteOfALargerFile() throws IOException {
        byte[] content = new byte[3 << 20];
        new Random(7).nextBytes(content);
        store().write(at("large"), content);

        try (InputStream in = store().read(at("large"))) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
        assertThat(stat("large").size()).isEqualTo(content.length);
    }

    @Test
    void replacesAFile() {
        write("file", "a longer first content");
        write("file", "second");

        assertThat(read("file")).isEqualTo("second");
    }

    @Test
    void refusesToReadWhatDoesNotExist() {
        assertFails(ErrorCode.FILE_NOT_FOUND, "absent.txt", () -> {
            try (InputStream in = store().read(at("absent.txt"))) {
                return in.readAllBytes();
            }
        });
    }

    @Test
    void knowsFilesAndDirectoriesAndNothingElse() {
        write("dir/file", "12345");

        assertThat(stat("dir/file").size()).isEqualTo(5);
        assertThat(stat("dir/file").directory()).isFalse();
        assertThat(stat("dir/file").location()).isEqualTo(at("dir/file"));
        assertThat(stat("dir").directory()).isTrue();
        assertThat(store().stat(at("di"))).isEmpty();
        assertThat(store().stat(at("dir/other"))).isEmpty();
    }

    @Test
    void writesOnlyIfAbsent() {
        assertThat(store().writeIfAbsent(at("claims/one"), bytes("first"))).isTrue();
        assertThat(store().writeIfAbsent(at("claims/one"), bytes("second"))).isFalse();

        assertThat(read("claims/one")).isEqualTo("first");
    }

    @Test
    void letsOneOfSeveralWritersWin() throws Exception {
        int writers = 8;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<Boolean>> attempts = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                String content = String.valueOf(i).repeat(1000);
                attempts.add(() -> store().writeIfAbsent(at("claim"), bytes(content)));
            }
            int winners = 0;
            int winner = -1;
            List<Future<Boolean>> answers = threads.invokeAll(attempts);
            for (int i = 0; i < writers; i++) {
                winners += answers.get(i).get() ? 1 : 0;
                winner = answers.get(i).get() ? i : winner;
            }

            assertThat(winners).isEqualTo(1);
            assertThat(read("claim")).isEqualTo(String.valueOf(winner).repeat(1000));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void listsFilesAtAnyDepthSorted() {
        write("d/z", "1");
        write("d/a/b/c", "22");
        write("d/a.txt", "333");
        write("dd/other", "4");

        List<StoredFile> files = filesOf(store().list(at("d")));

        assertThat(files)
                .extracting(file -> file.location().relativeTo(at("d")))
                .containsExactly("a.txt", "a/b/c", "z");
        assertThat(files).extracting(StoredFile::size).containsExactly(3L, 2L, 1L);
    }

    @Test
    void listsChildrenOnly() {
        write("d/z", "1");
        write("d/a/b/c", "22");
        write("dd/other", "4");

        List<StoredFile> children = store().children(at("d"));

        assertThat(children).extracting(StoredFile::location).containsExactly(at("d/a"), at("d/z"));
        assertThat(children).extracting(StoredFile::directory).containsExactly(true, false);
    }

    @Test
    void listsNothingWhereThereIsNothing() {
        assertThat(store().list(at("absent"))).isEmpty();
        assertThat(store().children(at("absent"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void placesAFile(Mode mode) {
        write("from", "content");
        write("to/place", "old");
        store().place(at("from"), at("to/place"), mode);

        assertThat(read("to/place")).isEqualTo("content");
        assertThat(store().stat(at("from")).isEmpty()).isEqualTo(mode == Mode.MOVE);
        assertThat(store().children(at("to"))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void placesADirectory(Mode mode) {
        write("from/a", "1");
        write("from/b/c", "2");
        store().place(at("from"), at("deep/to"), mode);

        assertThat(read("deep/to/a")).isEqualTo("1");
        assertThat(read("deep/to/b/c")).isEqualTo("2");
        assertThat(store().stat(at("from")).isEmpty()).isEqualTo(mode == Mode.MOVE);
    }

    @ParameterizedTest
    @EnumSource
    void refusesToPlaceWhatDoesNotExist(Mode mode) {
        assertFails(ErrorCode.FILE_NOT_FOUND, "absent", () -> {
            store().place(at("absent"), at("to"), mode);
            return true;
        });
        assertThat(store().stat(at("to"))).isEmpty();
    }

    @Test
    void uploadsFilesAndDirectories() throws IOException {
        Path directory = Files.createDirectories(local.resolve("up/sub dir"));
        Files.writeString(directory.resolve("x"), "X");
        Files.writeString(local.resolve("up/y"), "Y");
        store().upload(local.resolve("up/y"), at("single/y2"));
        store().upload(local.resolve("up"), at("tree"));

        assertThat(read("single/y2")).isEqualTo("Y");
        assertThat(read("tree/y")).isEqualTo("Y");
        assertThat(read("tree/sub dir/x")).isEqualTo("X");
    }

    @Test
    void refusesToUploadWhatDoesNotExist() {
        assertFails(ErrorCode.FILE_NOT_FOUND, "nowhere", () -> {
            store().upload(local.resolve("nowhere"), at("target"));
            return true;
        });
        assertThat(store().stat(at("target"))).isEmpty();
    }

    @Test
    void downloadsFilesAndDirectories() {
        write("tree/a", "1");
        write("tree/b/c d", "2");
        store().download(at("tree/a"), local.resolve("new/place/a"));
        store().download(at("tree"), local.resolve("copy"));

        assertThat(local.resolve("new/place/a")).hasContent("1");
        assertThat(local.resolve("copy/a")).hasContent("1");
        assertThat(local.resolve("copy/b/c d")).hasContent("2");
    }

    @Test
    void leavesNothingBehindADownloadThatFails() {
        assertFails(ErrorCode.FILE_NOT_FOUND, "absent", () -> {
            store().download(at("absent"), local.resolve("target"));
            return true;
        });
        assertThat(local.resolve("target")).doesNotExist();
    }

    @Test
    void deletesFilesAndDirectoriesAndToleratesWhatIsAbsent() {
        write("keep", "1");
        write("gone", "2");
        write("tree/a", "3");
        write("tree/b/c", "4");
        write("tree2/kept", "5");
        store().delete(List.of(at("gone"), at("tree"), at("absent")));

        assertThat(filesOf(store().list(root())))
                .extracting(file -> file.location().relativeTo(root()))
                .containsExactly("keep", "tree2/kept");
        assertThat(store().stat(at("tree"))).isEmpty();
    }

    @Test
    void keepsStrangeNames() {
        long seed = 20261122L;
        List<String> names = StrangeNames.some(strangeNames(), seed);
        names.forEach(name -> write("strange/" + name, name));

        assertThat(filesOf(store().list(at("strange"))))
                .as("names of seed %d", seed)
                .extracting(file -> file.location().relativeTo(at("strange")))
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(names)
                .as("contents of seed %d", seed)
                .allSatisfy(name -> assertThat(read("strange/" + name)).isEqualTo(name));
        store().delete(names.stream().map(name -> at("strange/" + name)).toList());
        assertThat(filesOf(store().list(at("strange")))).isEmpty();
    }

    private FileLocation at(String path) {
        return root().resolve(path);
    }

    private void write(String path, String content) {
        store().write(at(path), bytes(content));
    }

    private String read(String path) {
        try (InputStream in = store().read(at(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile stat(String path) {
        return store().stat(at(path)).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<StoredFile> filesOf(Collection<StoredFile> entries) {
        return entries.stream().filter(entry -> !entry.directory()).toList();
    }

    private static void assertFails(ErrorCode code, String part, Callable<?> call) {
        assertThatThrownBy(call::call)
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(part);
    }
}
