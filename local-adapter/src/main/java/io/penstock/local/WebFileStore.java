package io.penstock.local;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.task.PublishRule;
import io.penstock.spi.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Files that web servers hand out, by their addresses: to read, and nothing else. There are no directories: nothing is listed.
 */
final class WebFileStore implements FileStore {
    private final String scheme;
    private final WebRequests requests = new WebRequests();

    /** Creates the store of {@code http} or {@code https}. */
    WebFileStore(String scheme) {
        this.scheme = scheme;
    }

    @Override
    public String scheme() {
        return scheme;
    }

    @Override
    public Optional<StoredFile> stat(FileLocation location) {
        return requests.describe(location).map(answer -> stored(location, answer));
    }

    private static StoredFile stored(FileLocation location, HttpResponse<?> answer) {
        return new StoredFile(
                location,
                WebRequests.length(answer),
                WebRequests.modified(answer).orElse(Instant.EPOCH),
                false,
                answer.headers().firstValue("ETag").orElse(""));
    }

    @Override
    public InputStream read(FileLocation file) {
        return requests.content(file);
    }

    @Override
    public List<StoredFile> list(FileLocation directory) {
        return List.of();
    }

    @Override
    public List<StoredFile> children(FileLocation directory) {
        throw new PenstockException(
                ErrorCode.ARGUMENT, "cannot list " + directory + ": web servers do not tell what files they have");
    }

    @Override
    public void download(FileLocation from, Path to) {
        try (InputStream content = read(from)) {
            WholeFiles.replace(to, unfinished -> Files.copy(content, unfinished));
        } catch (IOException e) {
            throw FileErrors.translate(e, "copy " + from + " to " + to);
        }
    }

    @Override
    public void write(FileLocation file, byte[] content) {
        throw readOnly(file);
    }

    @Override
    public boolean writeIfAbsent(FileLocation file, byte[] content) {
        throw readOnly(file);
    }

    @Override
    public void place(FileLocation from, FileLocation to, PublishRule.Mode mode) {
        throw readOnly(to);
    }

    @Override
    public void upload(Path from, FileLocation to) {
        throw readOnly(to);
    }

    @Override
    public void delete(Collection<FileLocation> locations) {
        throw readOnly(locations.iterator().next());
    }

    private static PenstockException readOnly(FileLocation location) {
        return new PenstockException(
                ErrorCode.ARGUMENT, "cannot change " + location + ": files of web servers can be read, nothing else");
    }

    /** The client keeps no connection that would have to be freed. */
    @Override
    public void close() {}
}
