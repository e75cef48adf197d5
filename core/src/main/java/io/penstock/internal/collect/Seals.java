package io.penstock.internal.collect;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.InputContent;
import io.penstock.domain.task.OutputResult;
import io.penstock.domain.task.WorkFile;
import io.penstock.internal.collect.OutputSeal.Entry;
import io.penstock.internal.port.FileStores;
import io.penstock.spi.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what attempts gave out beside their scripts. On this machine always, since a work directory may lose single files, or half
 * of one by a power cut; elsewhere only what was moved, since there each request counts and objects are whole. Thread-safe;
 * blocks on the stores.
 */
public final class Seals {
    private final FileStores stores;

    /** Creates seals over the run's stores. */
    public Seals(FileStores stores) {
        this.stores = stores;
    }

    /** Returns what was written down of an attempt; a seal without entries where nothing was; empty where that is torn. */
    public Optional<OutputSeal> read(FileLocation workDirectory) {
        FileLocation file = workDirectory.resolve(WorkFile.OUTPUTS);
        FileStore store = stores.of(file);
        if (store.stat(file).isEmpty()) {
            return Optional.of(OutputSeal.NONE);
        }
        try (InputStream in = store.read(file)) {
            return OutputSeal.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Writes down what an attempt gave out. */
    public void made(FileLocation workDirectory, Made made) {
        if (workDirectory.isLocal()) {
            write(workDirectory, made);
        }
    }

    /** Writes down what was moved since. */
    public void moved(FileLocation workDirectory, Made made) {
        write(workDirectory, made);
    }

    private void write(FileLocation workDirectory, Made made) {
        List<Entry> entries = made.outputs().stream()
                .map(OutputResult::files)
                .flatMap(List::stream)
                .distinct()
                .filter(file -> file.isWithin(workDirectory))
                .flatMap(file -> entry(workDirectory, file, made.moved()).stream())
                .toList();
        if (!entries.isEmpty()) {
            FileLocation file = workDirectory.resolve(WorkFile.OUTPUTS);
            stores.of(file).write(file, new OutputSeal(entries).format().getBytes(StandardCharsets.UTF_8));
        }
    }

    private Optional<Entry> entry(
            FileLocation workDirectory, FileLocation file, Map<FileLocation, FileLocation> moved) {
        Optional<InputContent> content = stores.content(moved.getOrDefault(file, file));
        return content.map(known -> new Entry(file.relativeTo(workDirectory), known, moved.get(file)));
    }

    /** Tells whether all is there that a seal names, of the same size. */
    public boolean isWhole(FileLocation workDirectory, OutputSeal seal) {
        return seal.entries().stream().allMatch(entry -> {
            FileLocation file = entry.moved() == null ? workDirectory.resolve(entry.path()) : entry.moved();
            return stores.content(file).filter(entry.content()::equals).isPresent();
        });
    }
}
