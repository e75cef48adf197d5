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
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/** Plans the reading of objects into local files. A file appears at its place when all of its parts are there. */
final class Downloads {
    private static final int BUFFER = 1 << 16;
    private final ObjectCalls calls;

    Downloads(ObjectCalls calls) {
        this.calls = calls;
    }

    List<Runnable> tasks(StoredFile from, Path to) {
        boolean whole = from.size() < calls.settings().multipartThreshold().bytes();
        List<PartPlan.Part> parts = whole
                ? List.of(new PartPlan.Part(1, 0, from.size()))
                : PartPlan.cut(from.size(), calls.settings().partSize().bytes());
        Path partial = partial(from, to);
        AtomicInteger left = new AtomicInteger(parts.size());
        List<Runnable> tasks = new ArrayList<>();
        for (PartPlan.Part part : parts) {
            tasks.add(() -> {
                fetch(from, part, whole, partial);
                if (left.decrementAndGet() == 0) {
                    finish(partial, to);
                }
            });
        }
        return tasks;
    }

    private static Path partial(StoredFile from, Path to) {
        try {
            Path directory = to.toAbsolutePath().getParent();
            if (directory == null) {
                throw new PenstockException(ErrorCode.ARGUMENT, to + " is no place for a file");
            }
            Files.createDirectories(directory);
            return Files.createTempFile(directory, ".penstock-", ".part");
        } catch (IOException e) {
            throw new PenstockException(
                    ErrorCode.STORAGE, "cannot write " + to + " from " + from.location() + ": " + e, e);
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
        } catch (PenstockException | UncheckedIOException e) {
            discard(partial, e);
            throw e instanceof UncheckedIOException
                    ? new PenstockException(ErrorCode.STORAGE, "cannot write " + partial + ": " + e.getMessage(), e)
                    : e;
        }
    }

    private static void store(InputStream in, long expected, Path partial, long offset) {
        try (FileChannel file = FileChannel.open(partial, StandardOpenOption.WRITE)) {
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

    private static void finish(Path partial, Path to) {
        try {
            Files.move(partial, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot write " + to + ": " + e, e);
        }
    }

    private static void discard(Path partial, RuntimeException failure) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
