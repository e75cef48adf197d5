package io.penstock.local;

import io.penstock.local.machine.Machine;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hidden files beside those that they are to become. A program that is killed leaves them behind; another one that writes to
 * the same directory removes them. Thread-safe.
 */
final class UnfinishedFiles {
    /** Ends the names of what nobody needs once its writer is gone. */
    static final String ENDING = ".part";

    private static final Pattern NAME = Pattern.compile("\\.penstock-(\\d{1,18})-([0-9a-f]+)-[0-9a-f]+\\.part");
    private static final String SYSTEM =
            Integer.toHexString(Machine.here().boot().hashCode());

    private final Set<Path> swept = ConcurrentHashMap.newKeySet();

    /** Returns a new name beside a target, that tells which process of which system made it. */
    static Path nameBeside(Path target, String ending) throws IOException {
        Path directory = target.toAbsolutePath().getParent();
        if (directory == null) {
            throw new FileSystemException(target.toString(), null, "Is a directory");
        }
        Files.createDirectories(directory);
        // Files.createTempFile would make it readable for its owner only.
        return directory.resolve(".penstock-" + ProcessHandle.current().pid() + "-" + SYSTEM + "-"
                + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ending);
    }

    /** Removes what killed programs left beside a target, when the first one of its directory comes. */
    void sweepBeside(Path target) throws IOException {
        Path directory = target.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory) || !swept.add(directory)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, ".penstock-*" + ENDING)) {
            for (Path each : left) {
                if (isOrphan(each)) {
                    FileTree.delete(each);
                }
            }
        }
    }

    /** One from another machine, or from before this one was started anew, may be somebody's. */
    private static boolean isOrphan(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches()
                && name.group(2).equals(SYSTEM)
                && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }
}
