package io.penstock.emulator.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
    @TempDir
    private Path directory;

    /** Takes half of one line, as a disk does that is full for a moment. */
    private static final class FullOnce extends FilterOutputStream {
        private boolean full = true;

        FullOnce(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            int room = full ? bytes.length / 2 : bytes.length;
            out.write(bytes, 0, room);
            if (full) {
                full = false;
                throw new IOException("No space left on device");
            }
        }
    }

    @Test
    void remembersNothingOfALineThatFailed() throws IOException {
        Path file = directory.resolve("journal");
        try (Journal journal = Journal.open(file)) {
            journal.put("job", "a", "first");
        }
        OutputStream full = new FullOnce(Files.newOutputStream(file, StandardOpenOption.APPEND));
        try (Journal journal = new Journal(file, Map.of(), full)) {
            assertThatThrownBy(() -> journal.put("job", "a", "x".repeat(100))).isInstanceOf(UncheckedIOException.class);
            journal.put("job", "b", "second");
        }

        try (Journal journal = Journal.open(file)) {
            assertThat(journal.found("job")).isEqualTo(Map.of("a", "first", "b", "second"));
        }
    }
}
