package io.penstock.local;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.task.PublishRule;
import io.penstock.spi.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files of this machine. */
final class LocalFileStore implements FileStore {
    private static final Comparator<StoredFile> BY_LOCATION = Comparator.comparing(StoredFile::location);

    private final UnfinishedFiles unfinished = new UnfinishedFiles();

    @Override
    public String scheme() {
        return "file";
    }

    @Override
    public Optional<StoredFile> stat(FileLocation location) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path(location), BasicFileAttributes.class);
            return Optional.of(stored(location, attributes));
        } catch (IOException e) {
            if (FileErrors.isAbsent(e)) {
                return Optional.empty();
            }
            throw FileErrors.translate(e, "look at " + location);
        }
    }

    @Override
    public InputStream read(FileLocation file) {
        try {
            return Files.newInputStream(path(file));
        } catch (IOException e) {
            throw FileErrors.translate(e, "read " + file);
        }
    }

    @Override
    public void write(FileLocation file, byte[] content) {
        try {
            WholeFiles.replace(path(file), unfinished -> Files.write(unfinished, content));
        } catch (IOException e) {
            throw FileErrors.translate(e, "write " + file);
        }
    }

    @Override
    public boolean writeIfAbsent(FileLocation file, byte[] content) {
        try {
            return WholeFiles.createIfAbsent(path(file), content);
        } catch (IOException e) {
            throw FileErrors.translate(e, "write " + file);
        }
    }

    @Override
    public List<StoredFile> list(FileLocation directory) {
        Path start = path(directory);
        try {
            return FileTree.below(start).stream()
                    .map(entry -> stored(
                            directory.resolve(start.relativize(entry.path()).toString()), entry.attributes()))
                    .sorted(BY_LOCATION)
                    .toList();
        } catch (IOException e) {
            throw FileErrors.translate(e, "list " + directory);
        }
    }

    @Override
    public List<StoredFile> children(FileLocation directory) {
        List<StoredFile> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path(directory))) {
            for (Path entry : entries) {
                stat(directory.resolve(String.valueOf(entry.getFileName()))).ifPresent(children::add);
            }
        } catch (NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            if (FileErrors.isAbsent(e)) {
                return List.of();
            }
            throw FileErrors.translate(e, "list " + directory);
        }
        children.sort(BY_LOCATION);
        return List.copyOf(children);
    }

    @Override
    public void place(FileLocation from, FileLocation to, PublishRule.Mode mode) {
        try {
            unfinished.sweepBeside(path(to));
            FilePlacement.place(path(from), path(to), mode);
        } catch (IOException e) {
            throw FileErrors.translate(e, mode.name().toLowerCase(Locale.ROOT) + " " + from + " to " + to);
        }
    }

    @Override
    public void makeDirectory(FileLocation directory) {
        try {
            Files.createDirectories(path(directory));
        } catch (IOException e) {
            throw FileErrors.translate(e, "make the directory " + directory);
        }
    }

    @Override
    public void append(FileLocation file, byte[] content) {
        Path path = path(file);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(path, content, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw FileErrors.translate(e, "append to " + file);
        }
    }

    @Override
    public boolean isLink(FileLocation location) {
        return Files.isSymbolicLink(path(location));
    }

    @Override
    public void upload(Path from, FileLocation to) {
        copy(from, path(to));
    }

    @Override
    public void download(FileLocation from, Path to) {
        copy(path(from), to);
    }

    private static void copy(Path from, Path to) {
        try {
            FileTree.copy(from, to);
        } catch (IOException e) {
            throw FileErrors.translate(e, "copy " + from + " to " + to);
        }
    }

    @Override
    public void delete(Collection<FileLocation> locations) {
        for (FileLocation location : locations) {
            try {
                FileTree.delete(path(location));
            } catch (IOException e) {
                throw FileErrors.translate(e, "delete " + location);
            }
        }
    }

    /** Holds nothing that would have to be freed. */
    @Override
    public void close() {}

    private static Path path(FileLocation location) {
        try {
            return location.toPath();
        } catch (InvalidPathException e) {
            throw new PenstockException(
                    ErrorCode.ARGUMENT,
                    "this JVM cannot name the file " + location + ": " + e.getReason()
                            + "; start it in a UTF-8 locale, such as LC_ALL=C.UTF-8",
                    e);
        }
    }

    private static StoredFile stored(FileLocation location, BasicFileAttributes attributes) {
        boolean directory = attributes.isDirectory();
        return new StoredFile(
                location,
                directory ? 0 : attributes.size(),
                attributes.lastModifiedTime().toInstant(),
                directory,
                "");
    }
}
