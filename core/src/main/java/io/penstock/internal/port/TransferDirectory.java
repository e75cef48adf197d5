package io.penstock.internal.port;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directory of this machine that a file passes through on its way from one store to another. */
final class TransferDirectory implements AutoCloseable {
    private static final String PREFIX = "penstock-transfer";

    private final Path directory;
    private final Thread lastResort;

    private TransferDirectory(Path directory) {
        this.directory = directory;
        // A run that is told to end stops in the middle of its transfers.
        this.lastResort = new Thread(this::deleteQuietly, "penstock-transfer-end");
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /** Makes one in a directory, which is made if it does not exist, or in the system's own for temporary files. */
    static TransferDirectory in(@Nullable Path parent) throws IOException {
        Path made = parent == null
                ? Files.createTempDirectory(PREFIX)
                : Files.createTempDirectory(Files.createDirectories(parent), PREFIX);
        try {
            return new TransferDirectory(made);
        } catch (IllegalStateException e) {
            Files.delete(made);
            throw new IOException("the program is about to end", e);
        }
    }

    /** Returns where the file or directory lies in between. */
    Path content() {
        return directory.resolve("content");
    }

    private void delete() throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.forEach(all::add);
        }
        Collections.reverse(all);
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    private void deleteQuietly() {
        try {
            delete();
        } catch (IOException | java.io.UncheckedIOException e) {
            // The program ends; whoever cleans the directory for temporary files finds the rest.
            directory.toFile().deleteOnExit();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException e) {
            // The hook is at it already.
            return;
        }
        delete();
    }
}
