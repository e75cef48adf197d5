package io.penstock.local;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes files that are whole or absent for whoever looks, at any time. */
final class WholeFiles {
    /** Fills a new file. */
    @FunctionalInterface
    interface Filling {
        void fill(Path file) throws IOException;
    }

    private WholeFiles() {}

    /** Writes a file under another name and renames it over the target. */
    static void replace(Path target, Filling filling) throws IOException {
        Path unfinished = unfinished(target);
        try {
            filling.fill(unfinished);
            Files.move(unfinished, target, ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
    }

    /** Makes a file, link or directory under another name and puts it in the place of the target, whatever that is. */
    static void supplant(Path target, Filling filling) throws IOException {
        Path unfinished = unfinished(target);
        try {
            filling.fill(unfinished);
            rename(unfinished, target);
        } catch (IOException | RuntimeException e) {
            FileTree.delete(unfinished);
            throw e;
        }
    }

    /** Puts a file, link or directory in the place of the target, whatever that is. */
    static void rename(Path from, Path target) throws IOException {
        Path aside = UnfinishedFiles.nameBeside(target, ".old");
        boolean ofFiles = !Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)
                && !Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS);
        if (ofFiles || !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(from, target, ATOMIC_MOVE);
            return;
        }
        // Not even an empty directory gives way to a file, nor a file to a directory: the old one steps aside, whole.
        Files.move(target, aside, ATOMIC_MOVE);
        try {
            Files.move(from, target, ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            Files.move(aside, target, ATOMIC_MOVE);
            throw e;
        }
        Path garbage = unfinished(target);
        Files.move(aside, garbage, ATOMIC_MOVE);
        FileTree.delete(garbage);
    }

    /**
     * Writes a file under another name and links it to the target, which fails if there is one: exclusive creation alone
     * would show readers a file that is still empty. Where the file system has no hard links, that is what is left.
     *
     * @return whether this call made the file
     */
    static boolean createIfAbsent(Path target, byte[] content) throws IOException {
        if (Files.exists(target)) {
            return false;
        }
        Path unfinished = unfinished(target);
        try {
            Files.write(unfinished, content, StandardOpenOption.CREATE_NEW);
            return link(target, unfinished) || createNew(target, content);
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static boolean link(Path target, Path file) throws IOException {
        try {
            Files.createLink(target, file);
            return true;
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean createNew(Path target, byte[] content) throws IOException {
        Files.write(target, content, StandardOpenOption.CREATE_NEW);
        return true;
    }

    private static Path unfinished(Path target) throws IOException {
        return UnfinishedFiles.nameBeside(target, UnfinishedFiles.ENDING);
    }
}
