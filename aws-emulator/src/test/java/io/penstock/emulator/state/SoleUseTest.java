package io.penstock.emulator.state;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SoleUseTest {
    @TempDir
    private Path directory;

    @Test
    void keepsNoLockThatItDoesNotHold() throws IOException {
        Path holder = Files.createDirectories(directory.resolve("holder"));
        assertThatThrownBy(() -> SoleUse.of(directory)).isInstanceOf(IOException.class);
        Files.delete(holder);

        SoleUse use = SoleUse.of(directory);
        Files.delete(holder);
        Path blocked = Files.createDirectories(holder.resolve("full"));
        assertThatThrownBy(use::close).isInstanceOf(IOException.class);
        Files.delete(blocked);
        Files.delete(holder);
        SoleUse.of(directory).close();
    }
}
