package io.penstock.local;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.TaskAttempt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The directories that a container needs to see, all under their own paths. */
final class ContainerMounts {
    private static final int LINKS = 40;

    private ContainerMounts() {}

    /** Returns the directories to read, none of them below another. */
    static List<Path> readable(TaskAttempt attempt, Path workRoot) {
        SortedSet<Path> wanted = new TreeSet<>();
        // All work directories at once: outputs of earlier tasks may be links into yet others.
        wanted.add(workRoot.toAbsolutePath().normalize());
        for (InputFile input : attempt.inputs()) {
            addWithLinks(input.location().toPath(), wanted);
        }
        for (FileLocation programs : attempt.binDirectories()) {
            addWithLinks(programs.toPath().resolve("x"), wanted);
        }
        List<Path> outermost = new ArrayList<>();
        for (Path directory : wanted) {
            if (outermost.stream().noneMatch(directory::startsWith)) {
                outermost.add(directory);
            }
        }
        return outermost;
    }

    /** Adds the directory of a file, and those of the files that it is a link to. */
    private static void addWithLinks(Path file, SortedSet<Path> wanted) {
        Path at = file.toAbsolutePath().normalize();
        try {
            for (int links = 0; links < LINKS; links++) {
                addParent(at, wanted);
                if (!Files.isSymbolicLink(at)) {
                    break;
                }
                at = at.resolveSibling(Files.readSymbolicLink(at)).normalize();
            }
            if (Files.exists(at)) {
                addParent(at.toRealPath(), wanted);
            }
        } catch (IOException e) {
            // The launcher tells that the file cannot be read, and better than we could from here.
            addParent(at, wanted);
        }
    }

    private static void addParent(Path file, SortedSet<Path> wanted) {
        Path parent = file.getParent();
        // The container's own root cannot be covered; a file in / is mounted by itself.
        wanted.add(parent == null || parent.getNameCount() == 0 ? file : parent);
    }
}
