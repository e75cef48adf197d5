package io.penstock.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.contract.FileStoreContract;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.PublishRule.Mode;
import io.penstock.spi.FileStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalFileStoreTest extends FileStoreContract {
    @TempDir
    Path directory;

    private final FileStore store = Local.fileStore();

    @Override
    protected FileStore store() {
        return store;
    }

    @Override
    protected FileLocation root() {
        return FileLocation.of(directory.resolve("root"));
    }

    @Test
    void listsThroughLinksButNotAroundLoops() throws IOException {
        Path root = Files.createDirectories(directory.resolve("root/a"));
        Files.writeString(root.resolve("file"), "1");
        Files.createSymbolicLink(root.resolve("loop"), directory.resolve("root"));
        Files.createSymbolicLink(root.resolve("nowhere"), directory.resolve("absent"));
        Files.createDirectories(directory.resolve("other"));
        Files.writeString(directory.resolve("other/linked"), "22");
        Files.createSymbolicLink(root.resolve("link"), directory.resolve("other"));

        assertThat(store.list(root()))
                .extracting(entry -> entry.location().relativeTo(root()))
                .containsExactly("a", "a/file", "a/link", "a/link/linked");
        assertThat(store.children(root().resolve("a")))
                .extracting(entry -> entry.location().name())
                .containsExactly("file", "link", "loop");
    }

    @Test
    void deletesLinksButNotWhatTheyPointTo() throws IOException {
        Path kept = Files.createDirectories(directory.resolve("kept"));
        Files.writeString(kept.resolve("file"), "1");
        Path tree = Files.createDirectories(directory.resolve("root/tree"));
        Files.createSymbolicLink(tree.resolve("link"), kept);
        Files.createSymbolicLink(directory.resolve("root/top"), kept);
        store.delete(List.of(root().resolve("tree"), root().resolve("top")));

        assertThat(kept.resolve("file")).exists();
        assertThat(tree).doesNotExist();
        assertThat(directory.resolve("root/top")).doesNotExist();
    }

    @Test
    void copiesKeepPermissionToExecute() throws IOException {
        Path tool = directory.resolve("tool");
        Files.writeString(tool, "#!/bin/bash\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
        store.upload(tool, root().resolve("bin/tool"));

        assertThat(directory.resolve("root/bin/tool")).isExecutable();
    }

    @Test
    void copiesWhatALinkPointsTo() throws IOException {
        Files.writeString(directory.resolve("real"), "content");
        Files.createSymbolicLink(directory.resolve("link"), directory.resolve("real"));
        store.place(FileLocation.of(directory.resolve("link")), root().resolve("copy"), Mode.COPY);

        assertThat(directory.resolve("root/copy")).isRegularFile().hasContent("content");
        assertThat(Files.isSymbolicLink(directory.resolve("root/copy"))).isFalse();
    }

    @Test
    void placesLinksOfEachKind() throws IOException {
        Path file = Files.writeString(
                Files.createDirectories(directory.resolve("work")).resolve("file"), "content");
        for (Mode mode : List.of(Mode.SYMLINK, Mode.RELLINK, Mode.LINK)) {
            store.place(FileLocation.of(file), root().resolve(mode.name()), mode);
        }

        assertThat(Files.readSymbolicLink(directory.resolve("root/SYMLINK"))).isEqualTo(file);
        assertThat(Files.readSymbolicLink(directory.resolve("root/RELLINK"))).isEqualTo(Path.of("../work/file"));
        assertThat(directory.resolve("root/LINK")).isRegularFile();
        assertThat(Files.getAttribute(file, "unix:nlink")).isEqualTo(2);
    }

    @Test
    void keepsLinksWhereTheyAreNotToBeFollowed() throws IOException {
        Path tree = Files.createDirectories(directory.resolve("tree/sub"));
        Files.writeString(tree.resolve("file"), "content");
        Files.createSymbolicLink(tree.resolve("link"), Path.of("file"));
        store.place(FileLocation.of(directory.resolve("tree")), root().resolve("tree"), Mode.COPY_NO_FOLLOW);
        store.place(FileLocation.of(tree.resolve("link")), root().resolve("link"), Mode.COPY_NO_FOLLOW);

        assertThat(directory.resolve("root/tree/sub/file")).isRegularFile().hasContent("content");
        assertThat(Files.readSymbolicLink(directory.resolve("root/tree/sub/link")))
                .isEqualTo(Path.of("file"));
        assertThat(Files.readSymbolicLink(directory.resolve("root/link"))).isEqualTo(Path.of("file"));
    }

    @Test
    void movesWhatALinkPointsToAsACopy() throws IOException {
        Path work = Files.createDirectories(directory.resolve("work"));
        Files.writeString(work.resolve("real"), "content");
        Files.createSymbolicLink(work.resolve("link"), Path.of("real"));
        store.place(FileLocation.of(work.resolve("link")), root().resolve("moved"), Mode.MOVE);

        assertThat(directory.resolve("root/moved")).isRegularFile().hasContent("content");
        assertThat(work.resolve("link")).doesNotExist();
        assertThat(work.resolve("real")).exists();
    }

    @Test
    void replacesADirectoryByAnotherAndLeavesNothingOfEither() throws IOException {
        for (Mode mode : List.of(Mode.COPY, Mode.MOVE, Mode.SYMLINK)) {
            Path old = Files.createDirectories(directory.resolve("root/" + mode + "/out"));
            Files.writeString(old.resolve("old"), "old");
            Path next = Files.createDirectories(directory.resolve("work/" + mode));
            Files.writeString(next.resolve("new"), "new");
            store.place(FileLocation.of(next), FileLocation.of(old), mode);

            assertThat(store.list(FileLocation.of(old)))
                    .extracting(file -> file.location().name())
                    .as("%s", mode)
                    .containsExactly("new");
            assertThat(store.children(FileLocation.of(old).parent())).hasSize(1);
        }
    }

    @Test
    void refusesToReplaceADirectoryByWhatLiesInIt() throws IOException {
        Path file = Files.writeString(
                Files.createDirectories(directory.resolve("root/a")).resolve("file"), "content");

        assertThatThrownBy(() -> store.place(FileLocation.of(file), root(), Mode.COPY))
                .isInstanceOf(PenstockException.class)
                .hasMessageContaining("lies in the directory");
        store.place(FileLocation.of(file), FileLocation.of(file), Mode.MOVE);
        assertThat(file).hasContent("content");
    }

    @Test
    void removesWhatAKilledProgramLeftWhereItPublishes() throws Exception {
        Process killed = new ProcessBuilder("true").start();
        killed.waitFor();
        Path results = Files.createDirectories(directory.resolve("results"));
        Path own = UnfinishedFiles.nameBeside(results.resolve("x"), ".part");
        String ofKilled = own.getFileName()
                .toString()
                .replace("-" + ProcessHandle.current().pid() + "-", "-" + killed.pid() + "-");
        Path orphan = Files.createDirectories(results.resolve(ofKilled)).resolve("inside");
        Files.writeString(orphan, "half");
        Path elsewhere = Files.writeString(results.resolve(".penstock-" + killed.pid() + "-0123-1.part"), "half");
        Files.writeString(own, "being written");
        Files.writeString(directory.resolve("out"), "whole");

        store.place(FileLocation.of(directory.resolve("out")), FileLocation.of(results.resolve("out")), Mode.COPY);

        assertThat(results).isDirectoryNotContaining(file -> file.equals(orphan.getParent()));
        assertThat(own).as("somebody writes it").exists();
        assertThat(elsewhere).as("of another machine").exists();
        assertThat(results.resolve("out")).hasContent("whole");
    }

    @Test
    void leavesNoUnfinishedFiles() {
        byte[] content = "x".getBytes(StandardCharsets.UTF_8);
        store.write(root().resolve("one"), content);
        store.writeIfAbsent(root().resolve("two"), content);
        store.writeIfAbsent(root().resolve("two"), content);
        store.write(root().resolve("directory/file"), content);
        assertThatThrownBy(() -> store.write(root().resolve("directory"), content))
                .isInstanceOf(PenstockException.class);

        assertThat(store.list(root()))
                .extracting(entry -> entry.location().relativeTo(root()))
                .containsExactly("directory", "directory/file", "one", "two");
    }

    @Test
    void refusesLocationsOfOtherStores() {
        assertThatThrownBy(() -> store.stat(new FileLocation("s3", "bucket", "/key")))
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ARGUMENT))
                .hasMessageContaining("s3://bucket/key");
    }

    @Test
    void treatsAFileInThePlaceOfADirectoryAsAbsence() {
        store.write(root().resolve("file"), new byte[0]);

        assertThat(store.stat(root().resolve("file/below"))).isEmpty();
        assertThat(store.children(root().resolve("file/below"))).isEmpty();
        assertThat(store.list(root().resolve("file/below"))).isEmpty();
    }
}
