package io.penstock.aws.s3;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/** Plans the reading of objects into local files. A file appears at its place when all of its parts are there. */
final class Downloads implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private final ObjectCalls calls;
    private final Set<Path> partials = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Downloads(ObjectCalls calls) {
        this.calls = calls;
    }

    List<Runnable> tasks(StoredFile from, Path to) {
        boolean whole = from.size() < calls.settings().multipartThreshold().bytes();
        List<PartPlan.Part> parts = whole
                ? List.of(new PartPlan.Part(1, 0, from.size()))
                : PartPlan.cut(from.size(), calls.settings().minimumPartSize().bytes());
        Path partial = to.resolveSibling(".penstock-" + UUID.randomUUID() + ".part");
        AtomicInteger left = new AtomicInteger(parts.size());
        List<Runnable> tasks = new ArrayList<>();
        for (PartPlan.Part part : parts) {
            tasks.add(() -> {
                begin(partial);
                fetch(from, part, whole, partial);
                if (left.decrementAndGet() == 0) {
                    finish(partial, to);
                }
            });
        }
        return tasks;
    }

    private void begin(Path partial) {
        if (closed) {
            throw new PenstockException(ErrorCode.CANCELLED, "another part of the transfer failed");
        }
        partials.add(partial);
        try {
            // Every part makes sure of it: the one that came first may not be done with it.
            Path directory = partial.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
        } catch (IOException e) {
            throw new PenstockException(
                    ErrorCode.STORAGE, "cannot write into the directory of " + partial + ": " + e, e);
        }
    }

    private void fetch(StoredFile from, PartPlan.Part part, boolean whole, Path partial) {
        ObjectKey key = ObjectKey.ofObject(from.location());
        GetObjectRequest.Builder request = calls.get(key);
        if (!whole) {
            // Parts of two versions of an object must not end up in one file.
            request.range(part.range()).ifMatch(from.tag());
        }
        try {
            calls.call(
                    "read " + key,
                    s3 -> s3.getObject(request.build(), (answer, in) -> {
                        store(in, answer.contentLength(), partial, part.offset());
                        return answer;
                    }));
        } catch (UncheckedIOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot write " + partial + ": " + e.getMessage(), e);
        }
    }

    private static void store(InputStream in, long expected, Path partial, long offset) {
        try (FileChannel file = FileChannel.open(partial, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            byte[] buffer = new byte[BUFFER];
            long at = offset;
            for (int count = read(in, buffer); count >= 0; count = read(in, buffer)) {
                at += write(file, ByteBuffer.wrap(buffer, 0, count), at);
            }
            if (at - offset != expected) {
                throw RetryableException.create(
                        "the answer ended after " + (at - offset) + " of " + expected + " bytes");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw RetryableException.create("the connection broke: " + e.getMessage(), e);
        }
    }

    private static long write(FileChannel file, ByteBuffer bytes, long at) throws IOException {
        long written = 0;
        while (bytes.hasRemaining()) {
            written += file.write(bytes, at + written);
        }
        return written;
    }

    private void finish(Path partial, Path to) {
        try {
            Files.move(partial, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            partials.remove(partial);
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot write " + to + ": " + e, e);
        }
    }

    /** Removes what did not become a whole file. */
    @Override
    public void close() {
        closed = true;
        for (Path partial : partials) {
            try {
                Files.deleteIfExists(partial);
            } catch (IOException e) {
                throw new PenstockException(ErrorCode.STORAGE, "cannot remove " + partial + ": " + e, e);
            }
        }
    }
}
