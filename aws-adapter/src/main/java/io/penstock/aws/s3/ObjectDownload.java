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
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/** One object on its way into a local file, which appears at its place when all of its parts are there and are right. */
final class ObjectDownload {
    private static final int BUFFER = 1 << 16;

    private final ObjectCalls calls;
    private final StoredFile from;
    private final ObjectKey key;
    private final Path to;
    private final Path partial;
    private final boolean whole;
    private final AtomicInteger left = new AtomicInteger();
    /** What the parts are held against; what comes whole is checked on its way. */
    private final FirstComer<Optional<Comparison>> comparison = new FirstComer<>(this::comparison);

    private record Comparison(KeptChecksum kept, CrcJoin come) {}

    ObjectDownload(ObjectCalls calls, StoredFile from, Path to) {
        this.calls = calls;
        this.from = from;
        this.key = ObjectKey.ofObject(from.location());
        this.to = to;
        this.partial = to.resolveSibling(".penstock-" + UUID.randomUUID() + ".part");
        this.whole = from.size() < calls.settings().multipartThreshold().bytes();
    }

    /** Returns the work: run all of it, in any order, on any threads. */
    List<Runnable> tasks() {
        List<PartPlan.Part> parts = whole
                ? List.of(new PartPlan.Part(1, 0, from.size()))
                : PartPlan.cut(from.size(), calls.settings().minimumPartSize().bytes());
        left.set(parts.size());
        List<Runnable> tasks = new ArrayList<>();
        for (PartPlan.Part part : parts) {
            tasks.add(() -> {
                makeDirectory();
                fetch(part);
                if (left.decrementAndGet() == 0) {
                    finish();
                }
            });
        }
        return tasks;
    }

    private void makeDirectory() {
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

    private Optional<Comparison> comparison() {
        return whole
                ? Optional.empty()
                : KeptChecksum.of(calls.headWithChecksum(key))
                        .map(kept -> new Comparison(kept, new CrcJoin(kept.crc())));
    }

    private void fetch(PartPlan.Part part) {
        CrcJoin sums = comparison.get().map(Comparison::come).orElse(null);
        GetObjectRequest.Builder request = calls.get(key);
        if (!whole) {
            // Parts of two versions of an object must not end up in one file.
            request.range(part.range()).ifMatch(from.tag());
        }
        try {
            long sum = calls.call(
                    "read " + key,
                    s3 -> s3.getObject(
                            request.build(),
                            (answer, in) ->
                                    store(VerifiedStream.of(answer, in), answer.contentLength(), part.offset(), sums)));
            if (sums != null) {
                sums.add(part, sum);
            }
        } catch (UncheckedIOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot write " + partial + ": " + e.getMessage(), e);
        }
    }

    /** Writes what comes at its place, and returns its checksum where one is wanted. */
    private long store(InputStream in, long expected, long offset, @Nullable CrcJoin sums) {
        Checksum sum = sums == null ? null : sums.crc().start();
        try (FileChannel file = FileChannel.open(partial, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            if (whole) {
                // An earlier try may have left more of another version than comes now.
                file.truncate(0);
            }
            byte[] buffer = new byte[BUFFER];
            long at = offset;
            for (int count = read(in, buffer); count >= 0; count = read(in, buffer)) {
                if (sum != null) {
                    sum.update(buffer, 0, count);
                }
                at += write(file, ByteBuffer.wrap(buffer, 0, count), at);
            }
            if (at - offset != expected) {
                throw RetryableException.create(
                        "the answer ended after " + (at - offset) + " of " + expected + " bytes");
            }
            return sum == null ? 0 : sum.getValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException | SdkException e) {
            // The SDK itself would not try again what came with a wrong checksum, as the half of an answer does.
            throw RetryableException.create("the answer broke off or is damaged: " + e.getMessage(), e);
        }
    }

    private static long write(FileChannel file, ByteBuffer bytes, long at) throws IOException {
        long written = 0;
        while (bytes.hasRemaining()) {
            written += file.write(bytes, at + written);
        }
        return written;
    }

    private void finish() {
        check();
        try {
            Files.move(partial, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot write " + to + ": " + e, e);
        }
    }

    private void check() {
        if (comparison
                .get()
                .filter(sums -> sums.come().value() != sums.kept().value())
                .isPresent()) {
            throw new PenstockException(
                    ErrorCode.UNAVAILABLE, "cannot read " + key + ": what came has another checksum than S3 keeps");
        }
    }

    /** Removes what did not become a whole file. */
    void clear() {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot remove " + partial + ": " + e, e);
        }
    }
}
