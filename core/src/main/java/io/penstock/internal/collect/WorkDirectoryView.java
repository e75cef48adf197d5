package io.penstock.internal.collect;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.GlobPattern;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.task.FileOutput;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.WorkFile;
import io.penstock.internal.port.FileStores;
import io.penstock.spi.FileStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lies in a work directory after its script; listed once, and only as deep as patterns ask. Of a directory that is not on
 * this machine the one listing also tells of files by name. Used by one thread.
 */
final class WorkDirectoryView {
    private final FileStores stores;
    private final FileStore store;
    private final FileLocation workDirectory;
    private final Set<String> stageNames;
    private final boolean wantsAll;
    private final List<StoredFile> moved;
    private Optional<List<StoredFile>> shallow = Optional.empty();
    private Optional<List<StoredFile>> deep = Optional.empty();

    WorkDirectoryView(
            FileStores stores,
            FileLocation workDirectory,
            List<InputFile> inputs,
            List<OutputRequest> outputs,
            OutputSeal seal) {
        this.stores = stores;
        this.store = stores.of(workDirectory);
        this.workDirectory = workDirectory;
        this.stageNames = inputs.stream().map(InputFile::stageName).collect(Collectors.toUnmodifiableSet());
        this.wantsAll = wantsAll(outputs);
        this.moved = seal.entries().stream()
                .filter(entry -> entry.moved() != null)
                .map(entry -> new StoredFile(
                        workDirectory.resolve(entry.path()),
                        entry.content().bytes(),
                        Instant.EPOCH,
                        entry.content().directory(),
                        ""))
                .toList();
    }

    private static boolean wantsAll(List<OutputRequest> outputs) {
        List<String> patterns = outputs.stream()
                .flatMap(output -> output instanceof FileOutput files ? files.patterns().stream() : Stream.empty())
                .toList();
        return patterns.stream()
                        .anyMatch(pattern -> GlobPattern.literal(pattern).isEmpty()
                                && GlobPattern.of(pattern).isDeep())
                || patterns.stream().filter(WorkDirectoryView::isNestedName).count() > 1;
    }

    private static boolean isNestedName(String pattern) {
        return GlobPattern.literal(pattern)
                .filter(name -> plain(name).contains("/"))
                .isPresent();
    }

    private static String plain(String name) {
        return name.startsWith("./") ? name.substring(2) : name;
    }

    /** Returns what matches any of the request's patterns, sorted by path, each once. */
    List<FileLocation> find(FileOutput request) {
        TreeMap<String, StoredFile> found = new TreeMap<>();
        for (String pattern : request.patterns()) {
            Optional<String> name = GlobPattern.literal(pattern);
            for (StoredFile match : name.isPresent() ? literal(name.get()) : matching(pattern, request)) {
                if (isType(match, request.type())) {
                    found.put(match.location().path(), match);
                }
            }
        }
        stores.note(found.values());
        return found.values().stream().map(StoredFile::location).toList();
    }

    private List<StoredFile> literal(String name) {
        FileLocation location = workDirectory.resolve(plain(name));
        if (location.isLocal() || (plain(name).contains("/") && !wantsAll)) {
            return store.stat(location).or(() -> movedFrom(location)).stream().toList();
        }
        // A directory's key may end in a slash, and its name, too.
        return (wantsAll ? all() : top())
                .stream().filter(file -> file.location().equals(location)).toList();
    }

    private Optional<StoredFile> movedFrom(FileLocation location) {
        return moved.stream().filter(file -> file.location().equals(location)).findFirst();
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
                && path.chars().filter(c -> c == '/').count() <= request.maxDepth()
                && (request.includeInputs() || !isInput)
                && (request.followLinks() || !isBelowLink(file.location()))
                && (pattern.matches(path) || (request.hidden() && pattern.matches(withoutDots(path))));
    }

    private boolean isBelowLink(FileLocation file) {
        FileLocation above = file.parent();
        return !above.equals(workDirectory)
                && above.isWithin(workDirectory)
                && (store.isLink(above) || isBelowLink(above));
    }

    private static String withoutDots(String path) {
        return path.replaceAll("(^|/)\\.", "$1");
    }

    private static boolean isType(StoredFile file, String type) {
        return type.equals("any") || type.equals(file.directory() ? "dir" : "file");
    }

    private List<StoredFile> listing(GlobPattern pattern) {
        return pattern.isDeep() ? all() : top();
    }

    private List<StoredFile> all() {
        deep = Optional.of(deep.orElseGet(() -> withDirectories(withMoved(store.list(workDirectory)))));
        return deep.get();
    }

    private List<StoredFile> top() {
        shallow = Optional.of(
                shallow.orElseGet(() -> wantsAll || !moved.isEmpty() ? topOf(all()) : store.children(workDirectory)));
        return shallow.get();
    }

    private List<StoredFile> withMoved(List<StoredFile> present) {
        return moved.isEmpty()
                ? present
                : Stream.concat(present.stream(), moved.stream()).toList();
    }

    private List<StoredFile> topOf(List<StoredFile> files) {
        return files.stream()
                .filter(file -> file.location().parent().equals(workDirectory))
                .toList();
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
