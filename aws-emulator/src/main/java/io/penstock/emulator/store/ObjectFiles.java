package io.penstock.emulator.store;

import io.penstock.emulator.checksum.ChecksumAlgorithm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where a bucket's objects lie: a record {@code <hash of key>.meta} and, beside it, the data file that it names. Names
 * made from hashes let {@code a}, {@code a/b} and {@code x/} live together. A new version is a new data file; renaming
 * its record into place is the moment it becomes visible, so an interrupted write leaves at most a stray data file.
 */
final class ObjectFiles {
    private static final String META = ".meta";

    private final Path directory;

    ObjectFiles(Path directory) {
        this.directory = directory;
    }

    /** Moves a draft's file into place and records it. */
    StoredObject publish(ObjectDraft draft, Instant modified) throws IOException {
        Path meta = meta(draft.key());
        Files.createDirectories(directoryOf(meta));
        String name = meta.getFileName().toString();
        Path data = meta.resolveSibling(name.substring(0, name.length() - META.length()) + "." + UUID.randomUUID());
        Files.move(draft.file(), data);
        StoredObject object = new StoredObject(draft.key(), modified, draft.content(), draft.attributes(), data);
        ObjectRecord.write(meta, object);
        return object;
    }

    void rewrite(StoredObject object) throws IOException {
        ObjectRecord.write(meta(object.key()), object);
    }

    void remove(StoredObject object) throws IOException {
        Files.deleteIfExists(meta(object.key()));
        Files.deleteIfExists(object.file());
    }

    /** Reads all objects back and deletes the strays of interrupted writes. */
    List<StoredObject> load() throws IOException {
        Files.createDirectories(directory);
        List<StoredObject> objects = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory, 2)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        Set<Path> known = new HashSet<>();
        for (Path file : files) {
            if (file.toString().endsWith(META)) {
                StoredObject object = ObjectRecord.read(file);
                objects.add(object);
                known.add(file);
                known.add(object.file());
            }
        }
        for (Path file : files) {
            if (!known.contains(file)) {
                Files.delete(file);
            }
        }
        return objects;
    }

    private Path meta(String key) {
        byte[] hash = ChecksumAlgorithm.digest("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        String name = HexFormat.of().formatHex(hash);
        return directory.resolve(name.substring(0, 2)).resolve(name + META);
    }

    private Path directoryOf(Path meta) {
        return directory.resolve(meta.getFileName().toString().substring(0, 2));
    }
}
