package io.penstock.internal.port;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.task.InputContent;
import io.penstock.spi.FileStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the store that keeps a location, and asks it once in a run about what does not lie on this machine: there a question
 * is a request. Thread-safe.
 */
public final class FileStores {
    private final Map<String, FileStore> byScheme = new TreeMap<>();
    private final KnownFiles known = new KnownFiles();

    /** Creates the set of stores of a run. */
    public FileStores(Collection<FileStore> stores) {
        stores.forEach(store -> byScheme.put(store.scheme(), store));
    }

    /**
     * Returns the store of a location.
     *
     * @throws PenstockException with {@code ARGUMENT} if no store keeps its scheme
     */
    public FileStore of(FileLocation location) {
        FileStore store = byScheme.get(location.scheme());
        if (store == null) {
            throw new PenstockException(
                    ErrorCode.ARGUMENT,
                    "cannot read " + location + ": there is no store for '" + location.scheme() + "'; there are: "
                            + String.join(", ", byScheme.keySet()));
        }
        return store;
    }

    /** Returns what is known of a file or directory, at first from its store; empty if there is none. */
    public Optional<StoredFile> stat(FileLocation location) {
        Optional<StoredFile> seen = known.file(location);
        if (seen.isPresent()) {
            return seen;
        }
        Optional<StoredFile> found = of(location).stat(location);
        found.ifPresent(known::add);
        return found;
    }

    /** Returns the files below a directory, at any depth. */
    public List<StoredFile> filesBelow(FileLocation directory) {
        return known.below(directory).orElseGet(() -> {
            List<StoredFile> files = of(directory).list(directory).stream()
                    .filter(file -> !file.directory())
                    .toList();
            known.addBelow(directory, files);
            return files;
        });
    }

    /** Returns what lies at a location; empty if there is nothing. */
    public Optional<InputContent> content(FileLocation location) {
        return stat(location).map(file -> {
            List<StoredFile> files = file.directory() ? filesBelow(location) : List.of(file);
            long bytes = files.stream().mapToLong(StoredFile::size).sum();
            return new InputContent(file.directory(), files.size(), bytes);
        });
    }

    /** Takes note of files that a listing named. */
    public void note(Collection<StoredFile> files) {
        files.forEach(known::add);
    }

    /** Takes note of what lies at a location now. */
    void note(StoredFile file, List<StoredFile> below) {
        known.add(file);
        if (file.directory()) {
            known.addBelow(file.location(), below);
        }
    }

    /** Makes the stores be asked anew: what is known may be wrong. */
    public void forget(FileLocation location) {
        known.forget(location);
    }
}
