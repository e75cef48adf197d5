package io.penstock.aws.s3;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/** Plans the writing of local files to S3. Used by one thread; what it plans runs on any. */
final class Uploads implements AutoCloseable {
    private static final String TYPE = "application/octet-stream";
    private final ObjectCalls calls;
    private final Leftovers begun = new Leftovers();

    Uploads(ObjectCalls calls) {
        this.calls = calls;
    }

    List<Runnable> tasks(Path from, FileLocation to) {
        List<Runnable> tasks = new ArrayList<>();
        try {
            if (Files.isDirectory(from)) {
                try (Stream<Path> files = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        tasks.addAll(file(file, to.resolve(from.relativize(file).toString())));
                    }
                }
            } else {
                tasks.addAll(file(from, to));
            }
        } catch (java.nio.file.NoSuchFileException e) {
            throw new PenstockException(ErrorCode.FILE_NOT_FOUND, "there is no file " + from, e);
        } catch (IOException | UncheckedIOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot read " + from + ": " + e.getMessage(), e);
        }
        return tasks;
    }

    private List<Runnable> file(Path file, FileLocation to) throws IOException {
        ObjectKey key = ObjectKey.ofObject(to);
        long size = Files.size(file);
        if (size < calls.settings().multipartThreshold().bytes()) {
            return List.of(() -> whole(file, size, key));
        }
        MultipartUpload upload = new MultipartUpload(calls, key, (id, part) -> part(file, key, id, part));
        begun.add(upload::close);
        return upload.tasks(
                PartPlan.cut(size, calls.settings().minimumPartSize().bytes()));
    }

    private void whole(Path file, long size, ObjectKey to) {
        FileSlice slice = new FileSlice(file, 0, size);
        RequestBody body = RequestBody.fromContentProvider(slice, size, TYPE);
        send(
                file,
                to,
                s3 -> s3.putObject(calls.put(to).checksumCRC32(slice.crc32()).build(), body));
    }

    private <T> T send(Path file, ObjectKey to, Function<S3Client, T> request) {
        try {
            return calls.call("write " + to, request);
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new PenstockException(
                    ErrorCode.STORAGE, "cannot send " + file + ", which may be changing: " + e.getMessage(), e);
        }
    }

    private CompletedPart part(Path file, ObjectKey to, String upload, PartPlan.Part part) {
        FileSlice slice = new FileSlice(file, part.offset(), part.length());
        UploadPartRequest.Builder request = UploadPartRequest.builder()
                .bucket(to.bucket())
                .key(to.key())
                .uploadId(upload)
                .partNumber(part.number())
                .requestPayer(calls.payer());
        RequestBody body = RequestBody.fromContentProvider(slice, part.length(), TYPE);
        // With a checksum that is known before, what is sent is the file as it is, in no frames of its own.
        var answer = send(
                file,
                to,
                s3 -> s3.uploadPart(request.checksumCRC32(slice.crc32()).build(), body));
        return CompletedPart.builder()
                .partNumber(part.number())
                .eTag(answer.eTag())
                .checksumCRC32(answer.checksumCRC32())
                .build();
    }

    /** Gives up what was not completed. */
    @Override
    public void close() {
        begun.close();
    }
}
