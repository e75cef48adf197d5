package io.penstock.contract;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.task.PublishRule;
import io.penstock.spi.FileStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A store in memory that behaves as an object store does; its clock advances by a second with each write. */
public final class InMemoryFileStore implements FileStore {
    private final String scheme;
    private final ConcurrentSkipListMap<FileLocation, Content> files = new ConcurrentSkipListMap<>();
    private final AtomicLong writes = new AtomicLong();

    private static final class Content {
        private final byte[] bytes;
        private final Instant modified;

        Content(byte[] bytes, Instant modified) {
            this.bytes = bytes.clone();
            this.modified = modified;
        }
    }

    /** Creates an empty store. */
    public InMemoryFileStore(String scheme) {
        this.scheme = scheme;
    }

    /** Returns a location in a bucket of this store. */
    public FileLocation location(String path) {
        return new FileLocation(scheme, "bucket", path);
    }

    /** Returns a file's content as text. */
    public String text(FileLocation file) {
        return new String(content(file).bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String scheme() {
        return scheme;
    }

    @Override
    public Optional<StoredFile> stat(FileLocation location) {
        Content content = files.get(location);
        if (content != null) {
            return Optional.of(stored(location, content));
        }
        return below(location).isEmpty() ? Optional.empty() : Optional.of(directory(location));
    }

    @Override
    public InputStream read(FileLocation file) {
        return new ByteArrayInputStream(content(file).bytes);
    }

    @Override
    public void write(FileLocation file, byte[] content) {
        files.put(file, newContent(content));
    }

    @Override
    public boolean writeIfAbsent(FileLocation file, byte[] content) {
        return files.putIfAbsent(file, newContent(content)) == null;
    }

    @Override
    public List<StoredFile> list(FileLocation directory) {
        return below(directory).entrySet().stream()
                .map(entry -> stored(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public List<StoredFile> children(FileLocation directory) {
        Map<FileLocation, StoredFile> children = new TreeMap<>();
        below(directory).forEach((location, content) -> {
            String relative = location.relativeTo(directory);
            int slash = relative.indexOf('/');
            StoredFile child =
                    slash < 0 ? stored(location, content) : directory(directory.resolve(relative.substring(0, slash)));
            children.put(child.location(), child);
        });
        return List.copyOf(children.values());
    }

    @Override
    public void place(FileLocation from, FileLocation to, PublishRule.Mode mode) {
        Map<FileLocation, Content> tree = new TreeMap<>(below(from));
        Optional.ofNullable(files.get(from)).ifPresent(content -> tree.put(from, content));
        requireSome(tree.keySet(), from);
        delete(List.of(to));
        tree.forEach((location, content) ->
                write(location.equals(from) ? to : to.resolve(location.relativeTo(from)), content.bytes));
        if (mode == PublishRule.Mode.MOVE) {
            delete(List.of(from));
        }
    }

    @Override
    public void upload(Path from, FileLocation to) {
        try (Stream<Path> walk = Files.exists(from) ? Files.walk(from) : Stream.empty()) {
            List<Path> paths = walk.filter(Files::isRegularFile).toList();
            requireSome(paths, FileLocation.of(from));
            for (Path path : paths) {
                write(path.equals(from) ? to : to.resolve(from.relativize(path).toString()), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void download(FileLocation from, Path to) {
        try {
            if (files.containsKey(from)) {
                put(to, from);
                return;
            }
            List<FileLocation> tree = new ArrayList<>(below(from).keySet());
            requireSome(tree, from);
            for (FileLocation location : tree) {
                put(to.resolve(location.relativeTo(from)), location);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(Collection<FileLocation> locations) {
        locations.forEach(location -> files.keySet().removeIf(file -> file.isWithin(location)));
    }

    @Override
    public void close() {}

    private void put(Path target, FileLocation file) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.write(target, content(file).bytes);
    }

    private Content content(FileLocation file) {
        Content content = files.get(file);
        if (content == null) {
            throw new PenstockException(ErrorCode.FILE_NOT_FOUND, "there is no file " + file);
        }
        return content;
    }

    private Content newContent(byte[] bytes) {
        return new Content(bytes, Instant.EPOCH.plusSeconds(writes.incrementAndGet()));
    }

    private Map<FileLocation, Content> below(FileLocation directory) {
        Map<FileLocation, Content> found = new TreeMap<>(files);
        found.keySet().removeIf(file -> file.equals(directory) || !file.isWithin(directory));
        return found;
    }

    private static void requireSome(Collection<?> found, FileLocation location) {
        if (found.isEmpty()) {
            throw new PenstockException(ErrorCode.FILE_NOT_FOUND, "there is no file or directory " + location);
        }
    }

    private static StoredFile stored(FileLocation location, Content content) {
        String tag = Integer.toHexString(Arrays.hashCode(content.bytes));
        return new StoredFile(location, content.bytes.length, content.modified, false, tag);
    }

    private static StoredFile directory(FileLocation location) {
        return new StoredFile(location, 0, Instant.EPOCH, true, "");
    }
}
