package io.penstock.it.durable;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of a few megabytes in memory; the test is skipped where none may be mounted. */
final class SmallDisk implements AutoCloseable {
    private static final long PAGE = 4096;

    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    static SmallDisk mount(Path directory) throws IOException {
        Files.createDirectories(directory);
        int status = run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", directory.toString());
        assumeThat(status).as("a tmpfs can be mounted").isZero();
        return new SmallDisk(directory);
    }

    private static int run(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join()
                .exitValue();
    }

    /** Leaves no room but for so many pages of 4 KB. */
    void fillBut(int pages) throws IOException {
        long room = Files.getFileStore(directory).getUsableSpace() - pages * PAGE;
        try (OutputStream out = Files.newOutputStream(directory.resolve("ballast"))) {
            out.write(new byte[(int) Math.max(0, room)]);
        }
    }

    void empty() throws IOException {
        Files.delete(directory.resolve("ballast"));
    }

    @Override
    public void close() throws IOException {
        run("umount", directory.toString());
    }
}
