package io.penstock.contract;

import io.penstock.domain.file.FileLocation;
import io.penstock.spi.FileStore;

final class InMemoryFileStoreTest extends FileStoreContract {
    private final InMemoryFileStore store = new InMemoryFileStore("mem");

    @Override
    protected FileStore store() {
        return store;
    }

    @Override
    protected FileLocation root() {
        return store.location("/root");
    }
}
