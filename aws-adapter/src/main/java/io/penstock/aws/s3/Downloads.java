package io.penstock.aws.s3;

import io.penstock.domain.file.StoredFile;
import java.nio.file.Path;
import java.util.List;

/** Plans the reading of objects into local files. Used by one thread; what it plans runs on any. */
final class Downloads implements AutoCloseable {
    private final ObjectCalls calls;
    private final Leftovers begun = new Leftovers();

    Downloads(ObjectCalls calls) {
        this.calls = calls;
    }

    List<Runnable> tasks(StoredFile from, Path to) {
        ObjectDownload download = new ObjectDownload(calls, from, to);
        begun.add(download::clear);
        return download.tasks();
    }

    /** Removes what did not become a whole file. */
    @Override
    public void close() {
        begun.close();
    }
}
