package io.penstock.emulator.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The directory of one bucket: {@code bucket}, {@code objects}, {@code uploads}, {@code spool}. */
final class BucketFiles {
    private static final String SETTINGS = "bucket";

    private final Path directory;
    private final BucketSettings settings;

    private BucketFiles(Path directory, BucketSettings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    static BucketFiles create(Path directory, Instant created) throws IOException {
        Files.createDirectories(directory.resolve("spool"));
        return new BucketFiles(directory, BucketSettings.create(directory.resolve(SETTINGS), created));
    }

    static BucketFiles open(Path directory) throws IOException {
        Path spool = directory.resolve("spool");
        deleteTree(spool);
        Files.createDirectories(spool);
        return new BucketFiles(directory, BucketSettings.read(directory.resolve(SETTINGS)));
    }

    /** A directory is a bucket from the moment its settings are written. */
    static boolean isBucket(Path directory) {
        return Files.isRegularFile(directory.resolve(SETTINGS));
    }

    String name() {
        return directory.getFileName().toString();
    }

    BucketSettings settings() {
        return settings;
    }

    ObjectFiles objects() {
        return new ObjectFiles(directory.resolve("objects"));
    }

    Spool spool() {
        return new Spool(directory.resolve("spool"));
    }

    Path uploads() {
        return directory.resolve("uploads");
    }

    void delete() throws IOException {
        Files.deleteIfExists(directory.resolve(SETTINGS));
        deleteTree(directory);
    }

    static void deleteTree(Path root) throws IOException {
        if (Files.exists(root)) {
            List<Path> paths;
            try (Stream<Path> walk = Files.walk(root)) {
                paths = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : paths) {
                Files.deleteIfExists(path);
            }
        }
    }
}
