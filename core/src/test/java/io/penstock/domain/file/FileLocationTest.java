package io.penstock.domain.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.PenstockException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class FileLocationTest {

    @Test
    void readsBucketsAndKeysAsTheyAre() {
        FileLocation location = FileLocation.parse("s3://my_bucket/a b/100%/x#y\nz");

        assertThat(location.authority()).isEqualTo("my_bucket");
        assertThat(location.name()).isEqualTo("x#y\nz");
        assertThat(location).hasToString("s3://my_bucket/a b/100%/x#y\nz");
    }

    @Test
    void readsPathsOfThisMachine() {
        assertThat(FileLocation.parse("data/../x.txt", Path.of("/launch"))).hasToString("/launch/x.txt");
        assertThat(FileLocation.parse("file:///a/b").toPath()).isEqualTo(Path.of("/a/b"));
    }

    @Test
    void knowsWhatLiesWithin() {
        FileLocation root = FileLocation.parse("s3://bucket/work");

        assertThat(root.resolve("ab/cd").relativeTo(root)).isEqualTo("ab/cd");
        assertThat(FileLocation.parse("s3://bucket/workshop").isWithin(root)).isFalse();
        assertThatThrownBy(() -> root.relativeTo(root.resolve("x"))).isInstanceOf(PenstockException.class);
    }

    @Test
    void namesParents() {
        assertThat(FileLocation.parse("s3://bucket/a/b").parent()).hasToString("s3://bucket/a");
        assertThat(FileLocation.parse("s3://bucket").path()).isEqualTo("/");
        assertThat(FileLocation.parse("s3://bucket").name()).isEmpty();
    }
}
