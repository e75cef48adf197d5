package io.penstock.internal.publish;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.internal.port.FileStores;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares what lies at two places. Thread-safe; blocks on the stores. */
final class SameContent {
    private final FileStores stores;

    SameContent(FileStores stores) {
        this.stores = stores;
    }

    /** Tells whether two files, or all in two directories, have the same names and bytes; not if there is none. */
    boolean test(FileLocation one, FileLocation other) {
        Optional<StoredFile> first = stores.of(one).stat(one);
        Optional<StoredFile> second = stores.of(other).stat(other);
        if (first.isEmpty()
                || second.isEmpty()
                || first.get().directory() != second.get().directory()) {
            return false;
        }
        return first.get().directory() ? sameTree(one, other) : sameFile(first.get(), second.get());
    }

    private boolean sameTree(FileLocation one, FileLocation other) {
        Map<String, StoredFile> first = tree(one);
        Map<String, StoredFile> second = tree(other);
        return first.keySet().equals(second.keySet())
                && first.entrySet().stream().allMatch(entry -> hasSame(second, entry.getKey(), entry.getValue()));
    }

    private boolean hasSame(Map<String, StoredFile> tree, String name, StoredFile file) {
        StoredFile other = tree.get(name);
        return other != null && sameFile(file, other);
    }

    private Map<String, StoredFile> tree(FileLocation directory) {
        return stores.of(directory).list(directory).stream()
                .filter(file -> !file.directory())
                .collect(Collectors.toMap(file -> file.location().relativeTo(directory), file -> file));
    }

    private boolean sameFile(StoredFile one, StoredFile other) {
        if (one.size() != other.size()) {
            return false;
        }
        if (!one.tag().isEmpty() && one.tag().equals(other.tag())) {
            return true;
        }
        try (InputStream first = open(one);
                InputStream second = open(other)) {
            for (int next = first.read(); next >= 0; next = first.read()) {
                if (next != second.read()) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new PenstockException(
                    ErrorCode.STORAGE,
                    "cannot compare " + one.location() + " and " + other.location() + ": " + e.getMessage(),
                    e);
        }
    }

    private InputStream open(StoredFile file) {
        return new BufferedInputStream(stores.of(file.location()).read(file.location()));
    }
}
