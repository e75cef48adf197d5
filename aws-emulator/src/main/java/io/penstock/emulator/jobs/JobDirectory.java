package io.penstock.emulator.jobs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directories of one container run as a process. As a container's own file system does, they vanish at its end.
 *
 * @param root holds the others
 * @param work where the command starts, and its home
 * @param temporary for temporary files
 */
record JobDirectory(Path root, Path work, Path temporary) {

    private static final Logger log = LoggerFactory.getLogger(JobDirectory.class);

    static JobDirectory create(Path root) throws IOException {
        Path absolute = root.toAbsolutePath();
        Path work = Files.createDirectories(absolute.resolve("work"));
        return new JobDirectory(absolute, work, Files.createDirectories(absolute.resolve("tmp")));
    }

    void delete() {
        try {
            Files.walkFileTree(root, new Deletion());
        } catch (IOException e) {
            log.debug("cannot delete a job's directory [directory={}]", root, e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
