package io.penstock.emulator.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code s3 cp --recursive}. */
final class TreeCopy {

    private final ObjectAccess objects;
    private final Transfers transfers;
    private final NameFilter filter;
    private final Path workingDirectory;

    TreeCopy(ObjectAccess objects, Transfers transfers, NameFilter filter, Path workingDirectory) {
        this.objects = objects;
        this.transfers = transfers;
        this.filter = filter;
        this.workingDirectory = workingDirectory;
    }

    void run(String source, String target) throws CommandException, IOException {
        if (!S3Uri.isS3(source)) {
            upload(source, S3Uri.parse(target).asFolder());
            return;
        }
        S3Uri from = S3Uri.parse(source).asFolder();
        for (String key : objects.bucket(from.bucket(), "ListObjectsV2").keys(from.key())) {
            String name = key.substring(from.key().length());
            if (name.isEmpty() || name.endsWith("/") || !filter.accepts(name)) {
                continue;
            }
            if (S3Uri.isS3(target)) {
                S3Uri to = S3Uri.parse(target).asFolder();
                transfers.copy(from.withKey(key), to.withKey(to.key() + name));
            } else {
                transfers.downloadListed(from.withKey(key), inside(workingDirectory.resolve(target), name));
            }
        }
    }

    /** No key may lead out of the target directory. */
    private static Path inside(Path directory, String name) throws CommandException {
        Path file = directory.resolve(name).normalize();
        if (!file.startsWith(directory.normalize())) {
            throw new CommandException(1, "fatal error: the key " + name + " leads out of " + directory);
        }
        return file;
    }

    private void upload(String source, S3Uri target) throws CommandException, IOException {
        Path root = workingDirectory.resolve(source).normalize();
        if (!Files.exists(root)) {
            throw new CommandException(255, "\nThe user-provided path " + source + " does not exist.");
        }
        Path base = Files.isDirectory(root) ? root : root.resolveSibling("");
        for (Path file : files(root)) {
            String name = base.relativize(file).toString();
            if (!Files.exists(file)) {
                transfers.skip(file);
            } else if (filter.accepts(name)) {
                transfers.upload(file, target.withKey(target.key() + name));
            }
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            return walk.filter(file -> Files.isRegularFile(file) || !Files.exists(file))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
