package io.penstock.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.PenstockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretStoreTest {
    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("home/secrets");
    }

    private SecretStore store() {
        return new SecretStore(file());
    }

    @Test
    void keepsWhatIsSetUntilItIsDeleted() {
        store().set("B_TOKEN", "a=b ' \"$x\" ü");
        store().set("A", "");
        store().set("B_TOKEN", "later");

        assertThat(store().names()).containsExactly("A", "B_TOKEN");
        assertThat(store().value("B_TOKEN")).contains("later");
        assertThat(store().value("A")).contains("");
        assertThat(store().value("B")).isEmpty();
        assertThat(store().delete("B_TOKEN")).isTrue();
        assertThat(store().delete("B_TOKEN")).isFalse();
        assertThat(store().names()).containsExactly("A");
    }

    @Test
    void letsNobodyElseReadTheFileAndLeavesNothingBesideIt() throws IOException {
        store().set("A", "1");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        store().set("B", "2");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(directory.resolve("home"))) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void keepsLinesOfOthers() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "# mine\nA=1\n");

        store().set("A", "2");

        assertThat(Files.readString(file())).isEqualTo("# mine\nA=2\n");
        assertThat(store().names()).containsExactly("A");
    }

    @Test
    void refusesWhatAShellCouldNotRead() {
        assertThatThrownBy(() -> store().set("A-B", "x"))
                .isInstanceOf(PenstockException.class)
                .hasMessageContaining("MY_TOKEN");
        assertThatThrownBy(() -> store().set("A", "x\ny"))
                .hasMessageContaining("one line")
                .hasMessageNotContaining("x\ny");
        assertThat(file()).doesNotExist();
    }
}
