package io.penstock.contract;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.task.PublishRule;
import io.penstock.spi.FileStore;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A store that passes everything on; tests extend it with what is to go wrong. */
public class StoreDecorator implements FileStore {
    private final FileStore store;

    /** Creates a store that is as another. */
    public StoreDecorator(FileStore store) {
        this.store = store;
    }

    @Override
    public String scheme() {
        return store.scheme();
    }

    @Override
    public Optional<StoredFile> stat(FileLocation location) {
        return store.stat(location);
    }

    @Override
    public InputStream read(FileLocation file) {
        return store.read(file);
    }

    @Override
    public void write(FileLocation file, byte[] content) {
        store.write(file, content);
    }

    @Override
    public boolean writeIfAbsent(FileLocation file, byte[] content) {
        return store.writeIfAbsent(file, content);
    }

    @Override
    public List<StoredFile> list(FileLocation directory) {
        return store.list(directory);
    }

    @Override
    public List<StoredFile> children(FileLocation directory) {
        return store.children(directory);
    }

    @Override
    public void place(FileLocation from, FileLocation to, PublishRule.Mode mode) {
        store.place(from, to, mode);
    }

    @Override
    public void makeDirectory(FileLocation directory) {
        store.makeDirectory(directory);
    }

    @Override
    public void upload(Path from, FileLocation to) {
        store.upload(from, to);
    }

    @Override
    public void download(FileLocation from, Path to) {
        store.download(from, to);
    }

    @Override
    public void delete(Collection<FileLocation> locations) {
        store.delete(locations);
    }

    @Override
    public void close() {
        store.close();
    }
}
