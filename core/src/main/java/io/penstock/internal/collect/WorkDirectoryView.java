package io.penstock.internal.collect;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.GlobPattern;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.task.FileOutput;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.WorkFile;
import io.penstock.spi.FileStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What lies in a work directory after its script; listed once, and only as deep as patterns ask. Used by one thread. */
final class WorkDirectoryView {
    private final FileStore store;
    private final FileLocation workDirectory;
    private final Set<String> stageNames;
    private Optional<List<StoredFile>> shallow = Optional.empty();
    private Optional<List<StoredFile>> deep = Optional.empty();

    WorkDirectoryView(FileStore store, FileLocation workDirectory, List<InputFile> inputs) {
        this.store = store;
        this.workDirectory = workDirectory;
        this.stageNames = inputs.stream().map(InputFile::stageName).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns what matches any of the request's patterns, sorted by path, each once. */
    List<FileLocation> find(FileOutput request) {
        TreeMap<String, FileLocation> found = new TreeMap<>();
        for (String pattern : request.patterns()) {
            for (StoredFile match : GlobPattern.isGlob(pattern) ? matching(pattern, request) : literal(pattern)) {
                if (isType(match, request.type())) {
                    found.put(match.location().path(), match.location());
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    private List<StoredFile> literal(String name) {
        String relative = name.startsWith("./") ? name.substring(2) : name;
        return store.stat(workDirectory.resolve(relative)).stream().toList();
    }

    private List<StoredFile> matching(String text, FileOutput request) {
        GlobPattern pattern = GlobPattern.of(text);
        return listing(pattern).stream()
                .filter(file -> matches(pattern, file, request))
                .toList();
    }

    private boolean matches(GlobPattern pattern, StoredFile file, FileOutput request) {
        String path = file.location().relativeTo(workDirectory);
        boolean isInput = stageNames.contains(path);
        return !WorkFile.isReserved(path)
                && (request.includeInputs() || !isInput)
                && (pattern.matches(path) || (request.hidden() && pattern.matches(withoutDots(path))));
    }

    private static String withoutDots(String path) {
        return path.replaceAll("(^|/)\\.", "$1");
    }

    private static boolean isType(StoredFile file, String type) {
        return type.equals("any") || type.equals(file.directory() ? "dir" : "file");
    }

    private List<StoredFile> listing(GlobPattern pattern) {
        if (pattern.isDeep()) {
            deep = Optional.of(deep.orElseGet(() -> withDirectories(store.list(workDirectory))));
            return deep.get();
        }
        shallow = Optional.of(shallow.orElseGet(() -> store.children(workDirectory)));
        return shallow.get();
    }

    /** An object store lists no directories; patterns match them all the same. */
    private List<StoredFile> withDirectories(List<StoredFile> listed) {
        TreeMap<FileLocation, StoredFile> entries = new TreeMap<>();
        for (StoredFile entry : listed) {
            entries.put(entry.location(), entry);
            FileLocation above = entry.location().parent();
            while (!above.equals(workDirectory) && above.isWithin(workDirectory)) {
                entries.putIfAbsent(above, new StoredFile(above, 0, Instant.EPOCH, true, ""));
                above = above.parent();
            }
        }
        return List.copyOf(entries.values());
    }
}
