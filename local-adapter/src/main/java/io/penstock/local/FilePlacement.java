package io.penstock.local;

import io.penstock.domain.task.PublishRule;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Puts files where their users look for them. */
final class FilePlacement {
    private FilePlacement() {}

    /** Puts a file or a directory at another place, in the place of what is there. */
    static void place(Path from, Path to, PublishRule.Mode mode) throws IOException {
        if (!Files.exists(from)) {
            throw new NoSuchFileException(from.toString());
        }
        Path source = from.toAbsolutePath().normalize();
        if (source.equals(to.toAbsolutePath().normalize())) {
            return;
        }
        if (Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS)
                && source.toRealPath().startsWith(to.toRealPath())) {
            throw new FileSystemException(
                    to.toString(), from.toString(), "the file lies in the directory that it would replace");
        }
        if (mode == PublishRule.Mode.MOVE) {
            move(source, to);
        } else {
            WholeFiles.supplant(to, unfinished -> make(source, unfinished, mode));
        }
    }

    private static void make(Path from, Path to, PublishRule.Mode mode) throws IOException {
        switch (mode) {
            case COPY, MOVE -> FileTree.rebuild(from, to, FilePlacement::copy);
            case COPY_NO_FOLLOW -> FileTree.copyWithLinks(from, to);
            case LINK -> FileTree.rebuild(from, to, FilePlacement::link);
            case SYMLINK -> Files.createSymbolicLink(to, from);
            case RELLINK -> Files.createSymbolicLink(to, parentOf(to).relativize(from));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to);
    }

    /** At any time the content is at one of the two places, whole: there is no third. */
    private static void move(Path from, Path to) throws IOException {
        if (!Files.isSymbolicLink(from)) {
            try {
                WholeFiles.rename(from, to);
                return;
            } catch (AtomicMoveNotSupportedException e) {
                // Another disk.
            }
        }
        WholeFiles.supplant(to, unfinished -> make(from, unfinished, PublishRule.Mode.MOVE));
        FileTree.delete(from);
    }

    /** A link to a link is one to the file itself; another disk, or one without hard links, gets a copy. */
    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from.toRealPath());
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.copy(from, to);
        }
    }

    /** Relative links count from where the directory really lies. */
    private static Path parentOf(Path path) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        return (parent == null ? path.toAbsolutePath() : parent).toRealPath();
    }
}
