package io.penstock.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.PublishRule.Mode;
import io.penstock.spi.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another JVM puts two contents in turn at one place, and is killed at some moment. */
final class KilledWhilePublishingTest {
    private static final int SIZE = 1 << 20;
    private static final int KILLS = 3;
    private static final long SEED = 11;

    @TempDir
    private Path directory;

    /** Publishes both files in turn until it is killed. */
    public static void main(String... arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        Mode mode = Mode.valueOf(arguments[1]);
        FileLocation target = FileLocation.of(directory.resolve("results/out"));
        try (FileStore store = Local.fileStore()) {
            for (int round = 0; ; round++) {
                Path source = directory.resolve(round % 2 == 0 ? "a" : "b");
                if (mode == Mode.MOVE) {
                    source = Files.copy(
                            source, directory.resolve("moving-" + round), StandardCopyOption.REPLACE_EXISTING);
                }
                store.place(FileLocation.of(source), target, mode);
                Files.writeString(directory.resolve("begun"), "");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"COPY", "MOVE", "LINK", "SYMLINK"})
    void leavesTheOldFileOrTheNewOne(Mode mode) throws Exception {
        byte[] a = content((byte) 'a');
        byte[] b = content((byte) 'b');
        Files.write(directory.resolve("a"), a);
        Files.write(directory.resolve("b"), b);
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Files.deleteIfExists(directory.resolve("begun"));
            Process publisher = start(mode);
            Awaitility.await().until(() -> Files.exists(directory.resolve("begun")));
            int moment = random.nextInt(30);
            assertThat(publisher.waitFor(moment, TimeUnit.MILLISECONDS)).isFalse();
            publisher.destroyForcibly().waitFor();

            byte[] published = Files.readAllBytes(directory.resolve("results/out"));
            assertThat(Arrays.equals(published, a) || Arrays.equals(published, b))
                    .as("whole after kill %d, %d ms after the first (seed %d)", kill, moment, SEED)
                    .isTrue();
        }
    }

    private static byte[] content(byte of) {
        byte[] content = new byte[SIZE];
        Arrays.fill(content, of);
        return content;
    }

    private Process start(Mode mode) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWhilePublishingTest.class.getName(),
                        directory.toString(),
                        mode.name())
                .inheritIO()
                .start();
    }
}
