package io.penstock.aws.s3;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Writes one object in parts. The first part to run opens the upload and the last to end completes it, so that no thread
 * waits for another. Closing gives up an upload that was not completed, when no part is on its way any more.
 */
final class MultipartUpload implements AutoCloseable {

    /** Sends one part. */
    @FunctionalInterface
    interface Sender {
        /** Sends a part of an upload and returns what S3 says of it. */
        CompletedPart send(String uploadId, PartPlan.Part part);
    }

    private final ObjectCalls calls;
    private final ObjectKey to;
    private final Sender sender;
    private final ConcurrentHashMap<PartPlan.Part, CompletedPart> done = new ConcurrentHashMap<>();
    private final AtomicInteger left = new AtomicInteger();
    private @Nullable String id;
    private boolean completed;

    MultipartUpload(ObjectCalls calls, ObjectKey to, Sender sender) {
        this.calls = calls;
        this.to = to;
        this.sender = sender;
    }

    /** Returns the work: run all of it, in any order, on any threads. */
    List<Runnable> tasks(List<PartPlan.Part> parts) {
        left.set(parts.size());
        List<Runnable> tasks = new ArrayList<>();
        parts.forEach(part -> tasks.add(() -> send(part)));
        return tasks;
    }

    private void send(PartPlan.Part part) {
        done.put(part, sender.send(uploadId(), part));
        if (left.decrementAndGet() == 0) {
            complete();
        }
    }

    private synchronized String uploadId() {
        String known = id;
        if (known == null) {
            known = call(s3 -> s3.createMultipartUpload(calls.createUpload(to))).uploadId();
            id = known;
        }
        return known;
    }

    private synchronized void complete() {
        List<CompletedPart> parts = done.values().stream()
                .sorted(Comparator.comparing(CompletedPart::partNumber))
                .toList();
        CompleteMultipartUploadResponse answer =
                call(s3 -> s3.completeMultipartUpload(request -> request.bucket(to.bucket())
                        .key(to.key())
                        .uploadId(id)
                        .multipartUpload(upload -> upload.parts(parts))
                        .requestPayer(calls.payer())));
        completed = true;
        check(answer);
    }

    /** Each part was checked on its way; this checks how S3 put them together. */
    private void check(CompleteMultipartUploadResponse answer) {
        String stored = answer.checksumCRC32();
        if (stored == null || answer.checksumType() != ChecksumType.FULL_OBJECT) {
            return;
        }
        CrcJoin join = new CrcJoin(Crc.CRC32);
        for (var entry : done.entrySet()) {
            String sum = entry.getValue().checksumCRC32();
            if (sum == null) {
                return;
            }
            join.add(entry.getKey(), Crc.CRC32.decode(sum));
        }
        if (join.value() != Crc.CRC32.decode(stored)) {
            throw new PenstockException(
                    ErrorCode.UNAVAILABLE, "cannot write " + to + ": S3 keeps another content than was sent");
        }
    }

    @Override
    public synchronized void close() {
        String begun = id;
        if (begun != null && !completed) {
            // Also for somebody who is interrupted: nobody else knows of these parts, and they cost money.
            boolean interrupted = Thread.interrupted();
            try {
                call(s3 -> s3.abortMultipartUpload(request -> request.bucket(to.bucket())
                        .key(to.key())
                        .uploadId(begun)
                        .requestPayer(calls.payer())));
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private <T> T call(Function<S3Client, T> request) {
        return calls.call("write " + to, request);
    }
}
