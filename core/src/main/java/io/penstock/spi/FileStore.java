package io.penstock.spi;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.task.PublishRule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps files: this machine's file system, or an object store.
 *
 * <p>Where the stores differ: an object store has no directories, so there a directory is any prefix that objects lie
 * below, it has no time of change, and {@link #list} of a missing directory is empty rather than an error. A write to
 * an object store is whole or absent; on a file system this port promises the same by a temporary name and a rename.
 * Bulk calls are not atomic: after an error, any part of them may be done. Times of change are only as fine as the
 * store keeps them.
 *
 * <p>All methods may block and are safe to call from several threads. They throw
 * {@link io.penstock.api.PenstockException}: {@code FILE_NOT_FOUND} or {@code RESOURCE_NOT_FOUND} (bucket) for what
 * does not exist, {@code CREDENTIALS} or {@code ACCESS_DENIED}, {@code STORAGE} or {@code UNAVAILABLE} for the rest.
 */
public interface FileStore extends AutoCloseable {

    /** Returns the scheme of the locations it keeps: {@code file}, {@code s3}. */
    String scheme();

    /** Returns what is known of a file or directory; empty if there is none. Follows symbolic links. */
    Optional<StoredFile> stat(FileLocation location);

    /** Opens a file for reading; the caller closes it. */
    InputStream read(FileLocation file);

    /** Writes a file, replacing what was there; makes the directories above it. */
    void write(FileLocation file, byte[] content);

    /**
     * Writes a file only if there is none at that location; of several callers at once, one wins.
     *
     * @return whether this call wrote it
     */
    boolean writeIfAbsent(FileLocation file, byte[] content);

    /**
     * Lists everything below a directory at any depth, sorted by path; symbolic links are followed, loops are not.
     *
     * @return files, and directories where the store has them; empty if the directory does not exist
     */
    List<StoredFile> list(FileLocation directory);

    /** Lists the files and directories that lie directly in a directory, sorted; empty if it does not exist. */
    List<StoredFile> children(FileLocation directory);

    /**
     * Puts a file or a whole directory at another place of this store, whole or not at all, replacing what is there: by copy,
     * move or link. A store without links copies instead.
     */
    void place(FileLocation from, FileLocation to, PublishRule.Mode mode);

    /**
     * Makes a directory and those above it; one that is there is no error. A store without directories does nothing, which is
     * what this method does by default.
     */
    default void makeDirectory(FileLocation directory) {}

    /**
     * Adds to the end of a file, or makes it; makes the directories above it. Not whole or absent: who reads meanwhile may see a
     * part. By default the file is read and written anew.
     */
    default void append(FileLocation file, byte[] content) {
        if (stat(file).isEmpty()) {
            write(file, content);
            return;
        }
        try (InputStream before = read(file)) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            before.transferTo(all);
            all.writeBytes(content);
            write(file, all.toByteArray());
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Tells whether a file or directory is a symbolic link; by default there are none. */
    default boolean isLink(FileLocation location) {
        return false;
    }

    /** Copies a file or a whole directory of this machine into the store; replaces files that are there. */
    void upload(Path from, FileLocation to);

    /** Copies a file or a whole directory from the store to this machine; a file is whole or absent at its target. */
    void download(FileLocation from, Path to);

    /** Deletes files and whole directories; what does not exist is no error. */
    void delete(Collection<FileLocation> locations);

    /** Ends transfers and frees connections. */
    @Override
    void close();
}
