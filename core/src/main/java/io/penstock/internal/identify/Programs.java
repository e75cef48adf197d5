package io.penstock.internal.identify;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.internal.port.FileStores;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The programs that scripts find on their PATH. One that a script names belongs to the task's identity by its content; each is
 * read once in a run. Thread-safe; blocks on the store.
 */
final class Programs {
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[^A-Za-z0-9_.-]+");

    private final FileStores stores;
    private final List<FileLocation> directories;
    private final Map<FileLocation, String> contents = new ConcurrentHashMap<>();
    private @Nullable Map<String, FileLocation> byName;

    Programs(FileStores stores, List<FileLocation> directories) {
        this.stores = stores;
        this.directories = List.copyOf(directories);
    }

    /** Adds name and content of each program that the script names. */
    void addUsed(IdentityBuilder identity, String script) {
        Map<String, FileLocation> programs = byName();
        Set<String> used = new TreeSet<>();
        if (!programs.isEmpty()) {
            BETWEEN_NAMES.splitAsStream(script).filter(programs::containsKey).forEach(used::add);
        }
        for (String name : used) {
            FileLocation program = programs.get(name);
            identity.add("program " + name, program == null ? "" : contents.computeIfAbsent(program, this::content));
        }
    }

    private synchronized Map<String, FileLocation> byName() {
        Map<String, FileLocation> known = byName;
        if (known == null) {
            known = new TreeMap<>();
            for (FileLocation directory : directories) {
                for (StoredFile file : stores.of(directory).children(directory)) {
                    if (!file.directory()) {
                        // Of two with the same name, PATH finds the first.
                        known.putIfAbsent(file.location().name(), file.location());
                    }
                }
            }
            byName = known;
        }
        return known;
    }

    private String content(FileLocation program) {
        try (InputStream in = stores.of(program).read(program)) {
            return new HashBuilder().add(in).build().hex();
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot read " + program + ": " + e.getMessage(), e);
        }
    }
}
