package io.penstock.domain.file;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a file or directory lies, in any store. Names are kept as they are, never percent-encoded: an S3 key or a file
 * name with spaces, {@code %}, {@code #} or line ends means itself.
 *
 * @param scheme the store's scheme: {@code file}, {@code s3}, …
 * @param authority the bucket or host; empty for {@code file}
 * @param path the path in the store, starting with {@code /}; without a slash at the end, except for the root {@code /}
 */
public record FileLocation(String scheme, String authority, String path) implements Comparable<FileLocation> {
    private static final Pattern WITH_SCHEME =
            Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*)://([^/]*)(/.*)?", Pattern.DOTALL);

    /** Makes the path absolute and drops slashes at its end. */
    public FileLocation {
        path = path.startsWith("/") ? path : "/" + path;
        while (path.length() > 1 && path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
    }

    /** Returns the location of a file on this machine; a relative path is taken from the current directory. */
    public static FileLocation of(Path path) {
        return new FileLocation("file", "", path.toAbsolutePath().normalize().toString());
    }

    /** Reads an absolute path of this machine or {@code scheme://authority/path}. */
    public static FileLocation parse(String text) {
        Matcher matcher = WITH_SCHEME.matcher(text);
        if (matcher.matches()) {
            String path = matcher.group(3) == null ? "/" : matcher.group(3);
            return matcher.group(1).equals("file")
                    ? of(Path.of(path))
                    : new FileLocation(matcher.group(1), matcher.group(2), path);
        }
        return of(Path.of(text));
    }

    /** Reads like {@link #parse(String)}, taking a relative path from a directory. */
    public static FileLocation parse(String text, Path directory) {
        return WITH_SCHEME.matcher(text).matches() ? parse(text) : of(directory.resolve(text));
    }

    /** Tells whether the location is on this machine. */
    public boolean isLocal() {
        return scheme.equals("file");
    }

    /**
     * Returns the location as a path of this machine.
     *
     * @throws PenstockException with {@link ErrorCode#ARGUMENT} if it lies in another store
     */
    public Path toPath() {
        if (!isLocal()) {
            throw new PenstockException(ErrorCode.ARGUMENT, "not a file of this machine: " + this);
        }
        return Path.of(path);
    }

    /** Returns the location of something below this one; the relative path is taken as it is, {@code ..} is not resolved. */
    public FileLocation resolve(String relative) {
        return new FileLocation(scheme, authority, path.equals("/") ? "/" + relative : path + "/" + relative);
    }

    /** Returns the last part of the path; empty for the root. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the directory that holds this; the root's parent is the root. */
    public FileLocation parent() {
        int slash = path.lastIndexOf('/');
        return new FileLocation(scheme, authority, slash <= 0 ? "/" : path.substring(0, slash));
    }

    /** Tells whether this is the other location or lies below it. */
    public boolean isWithin(FileLocation ancestor) {
        return scheme.equals(ancestor.scheme)
                && authority.equals(ancestor.authority)
                && (path.equals(ancestor.path)
                        || path.startsWith(ancestor.path.equals("/") ? "/" : ancestor.path + "/"));
    }

    /**
     * Returns the path from an ancestor to this, without a leading slash.
     *
     * @throws PenstockException with {@link ErrorCode#ARGUMENT} if this does not lie below the ancestor
     */
    public String relativeTo(FileLocation ancestor) {
        if (!isWithin(ancestor)) {
            throw new PenstockException(ErrorCode.ARGUMENT, this + " does not lie below " + ancestor);
        }
        String rest = path.substring(ancestor.path.equals("/") ? 0 : ancestor.path.length());
        return rest.startsWith("/") ? rest.substring(1) : rest;
    }

    /** Returns the parts of the path, in order. */
    public List<String> parts() {
        List<String> parts = new ArrayList<>(List.of(path.split("/")));
        parts.removeIf(String::isEmpty);
        return List.copyOf(parts);
    }

    @Override
    public int compareTo(FileLocation other) {
        return toString().compareTo(other.toString());
    }

    /** Returns the plain path for a file of this machine, {@code scheme://authority/path} otherwise. */
    @Override
    public String toString() {
        return isLocal() ? path : scheme + "://" + authority + path;
    }
}
