package io.penstock.internal.publish;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.task.PublishRule;
import io.penstock.internal.port.FileStores;
import io.penstock.spi.FileStore;
import java.util.List;

/** Puts files and directories at other places, in their own store or in another one. */
final class FilePlacement {
    private final FileStores stores;

    FilePlacement(FileStores stores) {
        this.stores = stores;
    }

    boolean exists(FileLocation file) {
        return stores.of(file).stat(file).isPresent();
    }

    void put(FileLocation file, FileLocation target, PublishRule.Mode mode) {
        if (file.scheme().equals(target.scheme())) {
            stores.of(target).place(file, target, mode);
        } else if (file.isLocal()) {
            stores.of(target).upload(file.toPath(), target);
        } else {
            fetch(file, target);
        }
        if (mode == PublishRule.Mode.MOVE && !file.scheme().equals(target.scheme())) {
            stores.of(file).delete(List.of(file));
        }
    }

    /** A file is whole or absent after a download; a directory is brought under a hidden name first. */
    private void fetch(FileLocation file, FileLocation target) {
        FileStore source = stores.of(file);
        if (!source.stat(file).map(StoredFile::directory).orElse(false)) {
            source.download(file, target.toPath());
            return;
        }
        FileStore here = stores.of(target);
        // The same name whenever this is published: what a run that was killed left there goes now.
        String hidden = ".penstock-" + Integer.toHexString(file.toString().hashCode()) + ".part";
        FileLocation unfinished = target.parent().resolve(hidden);
        here.delete(List.of(unfinished));
        try {
            source.download(file, unfinished.toPath());
            here.place(unfinished, target, PublishRule.Mode.MOVE);
        } catch (RuntimeException e) {
            here.delete(List.of(unfinished));
            throw e;
        }
    }
}
