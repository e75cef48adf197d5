package io.penstock.internal.port;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run has seen of files that do not lie on this machine, so that nobody asks for them twice. Thread-safe; of very many it
 * forgets the first.
 */
final class KnownFiles {
    private static final int MOST_FILES = 50_000;
    private static final int MOST_DIRECTORIES = 200;
    private static final int LARGEST_DIRECTORY = 1_000;

    private final Map<FileLocation, StoredFile> files = bounded(MOST_FILES);
    private final Map<FileLocation, List<StoredFile>> directories = bounded(MOST_DIRECTORIES);

    private static <K, V> Map<K, V> bounded(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    void add(StoredFile file) {
        if (!file.location().isLocal()) {
            files.put(file.location(), file);
        }
    }

    void addBelow(FileLocation directory, List<StoredFile> below) {
        if (!directory.isLocal() && below.size() <= LARGEST_DIRECTORY) {
            directories.put(directory, below);
        }
    }

    Optional<StoredFile> file(FileLocation location) {
        return Optional.ofNullable(files.get(location));
    }

    Optional<List<StoredFile>> below(FileLocation directory) {
        return Optional.ofNullable(directories.get(directory));
    }

    void forget(FileLocation location) {
        files.remove(location);
        directories.remove(location);
    }
}
