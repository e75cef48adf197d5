package io.penstock.internal.port;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.spi.FileStore;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Finds the store that keeps a location. Immutable. */
public final class FileStores {
    private final Map<String, FileStore> byScheme = new TreeMap<>();

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
}
