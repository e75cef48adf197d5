package io.penstock.emulator.jobs;

import io.penstock.emulator.state.ProcessMark;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory of one container run as a process. As a container's own file system does, it vanishes at its end.
 *
 * @param root holds everything
 */
record JobDirectory(Path root) {

    private static final Logger log = LoggerFactory.getLogger(JobDirectory.class);

    static JobDirectory create(Path root) throws IOException {
        JobDirectory made = new JobDirectory(root.toAbsolutePath());
        Files.createDirectories(made.work());
        Files.createDirectories(made.temporary());
        return made;
    }

    /** Returns where the command starts, and its home. */
    Path work() {
        return root.resolve("work");
    }

    /** Returns where temporary files go. */
    Path temporary() {
        return root.resolve("tmp");
    }

    /** Returns the file that the command's output goes to. */
    Path output() {
        return root.resolve("output");
    }

    /** Returns the process that runs the command, or ran it, once it has introduced itself. */
    Optional<ProcessMark> process() {
        return ProcessMark.read(root.resolve("process"));
    }

    /** Keeps a process that has not introduced itself from running the command, if there is one. */
    void giveUp() throws IOException {
        Files.writeString(root.resolve("given-up"), "");
    }

    /** Returns with what status the command ended, if that was written down. */
    OptionalInt exit() {
        try {
            String line = Files.readString(root.resolve("exit"));
            return line.endsWith("\n") ? OptionalInt.of(Integer.parseInt(line.strip())) : OptionalInt.empty();
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    /** Deletes the files of the command, but not what tells how it ended. */
    void deleteFiles() {
        delete(work());
        delete(temporary());
    }

    void delete() {
        delete(root);
    }

    private static void delete(Path directory) {
        try {
            Files.walkFileTree(directory, new Deletion());
        } catch (IOException e) {
            log.debug("cannot delete a job's directory [directory={}]", directory, e);
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
