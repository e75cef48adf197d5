package io.penstock.aws.s3;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.client.AwsErrors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Writes one object in parts. The first part to run opens the upload, for which those beside it wait, and the last to end completes
 * it. Closing gives up an upload that was not completed; close it when no part is on its way any more.
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
    private final FirstComer<String> id;
    private volatile boolean completed;

    MultipartUpload(ObjectCalls calls, ObjectKey to, Sender sender) {
        this.calls = calls;
        this.to = to;
        this.sender = sender;
        this.id = new FirstComer<>(() ->
                call(s3 -> s3.createMultipartUpload(calls.createUpload(to))).uploadId());
    }

    /** Returns the work: run all of it, in any order, on any threads. */
    List<Runnable> tasks(List<PartPlan.Part> parts) {
        left.set(parts.size());
        List<Runnable> tasks = new ArrayList<>();
        parts.forEach(part -> tasks.add(() -> send(part)));
        return tasks;
    }

    private void send(PartPlan.Part part) {
        done.put(part, sender.send(id.get(), part));
        if (left.decrementAndGet() == 0) {
            complete();
        }
    }

    private void complete() {
        List<CompletedPart> parts = done.values().stream()
                .sorted(Comparator.comparing(CompletedPart::partNumber))
                .toList();
        try {
            CompleteMultipartUploadResponse answer =
                    call(s3 -> s3.completeMultipartUpload(request -> request.bucket(to.bucket())
                            .key(to.key())
                            .uploadId(id.get())
                            .multipartUpload(upload -> upload.parts(parts))
                            .requestPayer(calls.payer())));
            completed = true;
            check(KeptChecksum.of(answer));
        } catch (PenstockException e) {
            if (!isUnknown(e)) {
                throw e;
            }
            // Where an answer is lost, the next try finds the upload gone and the object there.
            completed = true;
            if (!isKept()) {
                throw new PenstockException(
                        ErrorCode.UNAVAILABLE,
                        "cannot write " + to + ": somebody ended the upload before it was whole",
                        e);
            }
        }
    }

    private static boolean isUnknown(PenstockException e) {
        return e.getCause() instanceof S3Exception answer
                && AwsErrors.code(answer).equals("NoSuchUpload");
    }

    private boolean isKept() {
        Optional<KeptChecksum> sent = sent();
        long size = done.keySet().stream().mapToLong(PartPlan.Part::length).sum();
        return calls.head(to).isPresent()
                && Optional.of(calls.headWithChecksum(to))
                        .filter(head -> head.contentLength() == size)
                        .flatMap(KeptChecksum::of)
                        .filter(kept -> sent.equals(Optional.of(kept)))
                        .isPresent();
    }

    /** Each part was checked on its way; this checks how S3 put them together. */
    private void check(Optional<KeptChecksum> kept) {
        Optional<KeptChecksum> sent = sent();
        if (kept.isPresent() && sent.isPresent() && !kept.equals(sent)) {
            throw new PenstockException(
                    ErrorCode.UNAVAILABLE, "cannot write " + to + ": S3 keeps another content than was sent");
        }
    }

    /** Returns the checksum of all parts; empty where S3 did not say that of each. */
    private Optional<KeptChecksum> sent() {
        CrcJoin join = new CrcJoin(Crc.CRC32);
        for (var entry : done.entrySet()) {
            String sum = entry.getValue().checksumCRC32();
            if (sum == null) {
                return Optional.empty();
            }
            join.add(entry.getKey(), Crc.CRC32.decode(sum));
        }
        return Optional.of(new KeptChecksum(Crc.CRC32, join.value()));
    }

    @Override
    public void close() {
        if (id.known().isPresent() && !completed) {
            // Also for somebody who is interrupted: nobody else knows of these parts, and they cost money.
            boolean interrupted = Thread.interrupted();
            try {
                call(s3 -> s3.abortMultipartUpload(request -> request.bucket(to.bucket())
                        .key(to.key())
                        .uploadId(id.get())
                        .requestPayer(calls.payer())));
            } catch (PenstockException e) {
                if (!isUnknown(e)) {
                    throw e;
                }
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
