package io.penstock.local;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks directories: follows symbolic links but no loops, and leaves out links that lead nowhere. */
final class FileTree {
    /** Something found below a directory. */
    record Entry(Path path, BasicFileAttributes attributes) {}

    private FileTree() {}

    /** Returns everything below a directory, a directory before what lies in it; empty if it does not exist. */
    static List<Entry> below(Path directory) throws IOException {
        List<Entry> found = new ArrayList<>();
        Files.walkFileTree(
                directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Collector(found));
        if (!found.isEmpty()) {
            found.remove(0);
        }
        return found;
    }

    /** Makes one file from another. */
    @FunctionalInterface
    interface Maker {
        void make(Path from, Path to) throws IOException;
    }

    /** Copies a file or a directory with all that lies below it; what links point to rather than the links. */
    static void copy(Path from, Path to) throws IOException {
        rebuild(from, to, (file, copy) -> WholeFiles.replace(copy, unfinished -> Files.copy(file, unfinished)));
    }

    /** Copies a file or a directory with all that lies below it; links stay links. */
    static void copyWithLinks(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = path.equals(from) ? to : to.resolve(from.relativize(path));
                Files.copy(path, copy, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Makes a directory's tree anew at another place, each file by the maker; or one file. */
    static void rebuild(Path from, Path to, Maker maker) throws IOException {
        if (!Files.isDirectory(from)) {
            maker.make(from, to);
            return;
        }
        List<Entry> entries = below(from);
        Files.createDirectories(to);
        for (Entry entry : entries) {
            Path target = to.resolve(from.relativize(entry.path()));
            if (entry.attributes().isDirectory()) {
                Files.createDirectories(target);
            } else {
                maker.make(entry.path(), target);
            }
        }
    }

    /** Deletes a file, or a directory with all that lies below it; links themselves, never what they point to. */
    static void delete(Path path) throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(path);
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Collects what a walk meets. */
    private static final class Collector extends SimpleFileVisitor<Path> {
        private final List<Entry> found;

        Collector(List<Entry> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            found.add(new Entry(directory, attributes));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isSymbolicLink()) {
                found.add(new Entry(file, attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            // Deleted by somebody while we walk, or a link to a directory that we are in.
            if (FileErrors.isAbsent(failure) || failure instanceof FileSystemLoopException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
