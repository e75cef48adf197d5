package io.penstock.pipeline.file;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.spi.FileStore;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** The stores that scripts may read from, and the directory that relative paths start at. Immutable. */
public final class FileStores {
    private final Map<String, FileStore> stores;
    private final Path directory;

    private FileStores(Map<String, FileStore> stores, Path directory) {
        this.stores = stores;
        this.directory = directory;
    }

    /** Returns stores by their schemes. */
    public static FileStores of(Collection<? extends FileStore> stores, Path directory) {
        Map<String, FileStore> byScheme = new LinkedHashMap<>();
        stores.forEach(store -> byScheme.put(store.scheme(), store));
        return new FileStores(Map.copyOf(byScheme), directory);
    }

    /** Returns the path that a text names. */
    public PathValue path(String text) {
        return path(FileLocation.parse(text, directory));
    }

    /** Returns the path to a location. */
    public PathValue path(FileLocation location) {
        return new PathValue(location, this);
    }

    /** Returns the directory that relative paths start at. */
    public Path directory() {
        return directory;
    }

    /** Returns the store that keeps a location. */
    FileStore at(FileLocation location) {
        FileStore store = stores.get(location.scheme());
        if (store == null) {
            throw new PenstockException(
                    ErrorCode.ARGUMENT,
                    "cannot read " + location + ": no store for '" + location.scheme() + "://' is set up; there are "
                            + new TreeSet<>(stores.keySet()));
        }
        return store;
    }
}
