package io.penstock.pipeline.file;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.task.PublishRule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A path in a script. As an input of a task it also has a stage name, which is what the task's script sees of it.
 * Immutable.
 */
public final class PathValue implements Comparable<PathValue> {
    private final FileLocation location;
    private final FileStores stores;
    private final @Nullable String stageName;

    PathValue(FileLocation location, FileStores stores) {
        this(location, stores, null);
    }

    private PathValue(FileLocation location, FileStores stores, @Nullable String stageName) {
        this.location = location;
        this.stores = stores;
        this.stageName = stageName;
    }

    /** Returns this path as a task's input sees it: under a name in its work directory. */
    public PathValue staged(String name) {
        return new PathValue(location, stores, name);
    }

    /** Returns this path without a stage name. */
    public PathValue unstaged() {
        return stageName == null ? this : new PathValue(location, stores);
    }

    /** Returns the stage name; empty where it is no input of a task. */
    public Optional<String> stageName() {
        return Optional.ofNullable(stageName);
    }

    /** Returns where the file lies. */
    public FileLocation location() {
        return location;
    }

    /** Returns the last part. */
    public String name() {
        return stageName == null ? nameInStore() : stageName.substring(stageName.lastIndexOf('/') + 1);
    }

    /** What follows a question mark is for the web server alone. */
    private String nameInStore() {
        String name = location.name();
        int query = location.scheme().startsWith("http") ? name.indexOf('?') : -1;
        return query <= 0 ? name : name.substring(0, query);
    }

    /** Returns the name without its last extension. */
    public String baseName() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** Returns the name without all its extensions. */
    public String simpleName() {
        String name = name();
        int dot = name.indexOf('.', 1);
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Returns the last extension without its dot; empty if there is none. */
    public String extension() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    /** Returns the directory that holds this. */
    public PathValue parent() {
        return stores.path(location.parent());
    }

    /** Returns a path below this one, or that path itself if it is absolute. */
    public PathValue resolve(String other) {
        return other.startsWith("/") || other.contains("://")
                ? stores.path(other)
                : stores.path(normalized(location, other));
    }

    /** Returns a path beside this one. */
    public PathValue resolveSibling(String other) {
        return parent().resolve(other);
    }

    private static FileLocation normalized(FileLocation base, String relative) {
        FileLocation at = base;
        for (String part : relative.split("/", -1)) {
            if (part.equals("..")) {
                at = at.parent();
            } else if (!part.isEmpty() && !part.equals(".")) {
                at = at.resolve(part);
            }
        }
        return at;
    }

    /** Returns what its store knows of it; empty if it does not exist. */
    public Optional<StoredFile> stat() {
        return stores.at(location).stat(location);
    }

    /** Tells whether it exists. */
    public boolean exists() {
        return stat().isPresent();
    }

    /** Tells whether it is a directory. */
    public boolean isDirectory() {
        return stat().map(StoredFile::directory).orElse(false);
    }

    /** Tells whether it is a file, not a directory. */
    public boolean isFile() {
        return stat().map(file -> !file.directory()).orElse(false);
    }

    /** Tells whether it is a symbolic link; only local files can be. */
    public boolean isLink() {
        return location.isLocal() && Files.isSymbolicLink(location.toPath());
    }

    /** Returns who may read, write and execute the local file: {@code rw-r--r--}. */
    public String permissions() {
        if (!location.isLocal()) {
            throw new PenstockException(ErrorCode.ARGUMENT, "only local files have permissions, not " + location);
        }
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(location.toPath()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Returns the size in bytes; that of a directory is the sum of its files. */
    public long size() {
        StoredFile file = stat().orElseThrow(() ->
                new PenstockException(ErrorCode.FILE_NOT_FOUND, "no such file or directory: " + location));
        return file.directory()
                ? stores.at(location).list(location).stream()
                        .mapToLong(StoredFile::size)
                        .sum()
                : file.size();
    }

    /** Returns the paths that lie directly in this directory, sorted. */
    public List<PathValue> children() {
        return stores.at(location).children(location).stream()
                .map(child -> stores.path(child.location()))
                .toList();
    }

    /** Opens the file for reading; the caller closes it. */
    public InputStream open() {
        return stores.at(location).read(location);
    }

    /** Opens the file as text; {@code .gz} files are unpacked if asked for. The caller closes it. */
    public BufferedReader reader(Charset charset, boolean unpack) {
        try {
            InputStream bytes = open();
            InputStream plain = unpack ? new GZIPInputStream(bytes, 1 << 16) : bytes;
            return new BufferedReader(new InputStreamReader(plain, charset), 1 << 16);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Returns the content as text, in UTF-8. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Returns the content. */
    public byte[] bytes() {
        try (InputStream stream = open()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Returns the lines, without their ends. */
    public List<String> lines() {
        try (BufferedReader reader = reader(StandardCharsets.UTF_8, false)) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private PenstockException unreadable(Exception cause) {
        return new PenstockException(ErrorCode.STORAGE, "cannot read " + location + ": " + cause.getMessage(), cause);
    }

    /** Writes the file anew, in UTF-8; makes the directories above it. */
    public void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the file anew; makes the directories above it. */
    public void write(byte[] content) {
        stores.at(location).write(location, content);
    }

    /** Adds to the end of the file, or makes it. */
    public void append(byte[] content) {
        stores.at(location).append(location, content);
    }

    /** Writes the file anew with the content of one of this machine. */
    public void take(Path content) {
        stores.at(location).upload(content, location);
    }

    /** Writes the file if there is none. */
    public void writeIfAbsent(byte[] content) {
        if (stat().isEmpty()) {
            stores.at(location).writeIfAbsent(location, content);
        }
    }

    /** Makes this directory and those above it. */
    public void makeDirectory() {
        stores.at(location).makeDirectory(location);
    }

    /** Returns the path from this directory to another one, with {@code ..} where it leads upwards. */
    public String relativize(PathValue other) {
        FileLocation base = location;
        StringBuilder upwards = new StringBuilder();
        while (!other.location.equals(base) && !other.location.isWithin(base)) {
            if (base.equals(base.parent())) {
                throw new PenstockException(ErrorCode.ARGUMENT, "no path leads from " + this + " to " + other);
            }
            base = base.parent();
            upwards.append(upwards.isEmpty() ? ".." : "/..");
        }
        String downwards = other.location.equals(base) ? "" : other.location.relativeTo(base);
        return upwards + (upwards.isEmpty() || downwards.isEmpty() ? "" : "/") + downwards;
    }

    /** Puts a link to this file at another place. */
    public PathValue linkAt(PathValue link, boolean hard) {
        stores.at(location).place(location, link.location, hard ? PublishRule.Mode.LINK : PublishRule.Mode.SYMLINK);
        return link;
    }

    /** Deletes the file, or the directory with all that is in it. */
    public void delete() {
        stores.at(location).delete(List.of(location));
    }

    /** Copies the file or directory; into the target where that is a directory. */
    public PathValue copyTo(PathValue target) {
        FileLocation to = into(target);
        if (to.scheme().equals(location.scheme())) {
            stores.at(location).place(location, to, PublishRule.Mode.COPY);
        } else if (location.isLocal()) {
            stores.at(to).upload(location.toPath(), to);
        } else if (to.isLocal()) {
            stores.at(location).download(location, to.toPath());
        } else {
            stores.at(to).write(to, bytes());
        }
        return stores.path(to);
    }

    /** Moves the file or directory; into the target where that is a directory. */
    public PathValue moveTo(PathValue target) {
        FileLocation to = into(target);
        if (to.scheme().equals(location.scheme())) {
            stores.at(location).place(location, to, PublishRule.Mode.MOVE);
            return stores.path(to);
        }
        PathValue copy = copyTo(target);
        delete();
        return copy;
    }

    private FileLocation into(PathValue target) {
        return target.isDirectory() ? target.location.resolve(location.name()) : target.location;
    }

    @Override
    public int compareTo(PathValue other) {
        return location.compareTo(other.location);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PathValue path
                && path.location.equals(location)
                && Objects.equals(path.stageName, stageName);
    }

    @Override
    public int hashCode() {
        return location.hashCode();
    }

    /** Returns the whole path; for an input of a task its stage name, written so that a shell takes it as one word. */
    @Override
    public String toString() {
        return stageName == null ? location.toString() : ShellEscape.path(stageName);
    }
}
