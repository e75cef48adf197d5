package io.penstock.aws.s3;

import io.penstock.api.PenstockException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Writes one object in parts. The first part to run opens the upload and the last to end completes it, so that no thread
 * waits for another; after a failure, the upload is given up.
 */
final class MultipartUpload {

    /** Sends one part. */
    @FunctionalInterface
    interface Sender {
        /** Sends a part of an upload and returns what S3 says of it. */
        CompletedPart send(String uploadId, PartPlan.Part part);
    }

    private final ObjectCalls calls;
    private final ObjectKey to;
    private final Sender sender;
    private final ConcurrentLinkedQueue<CompletedPart> done = new ConcurrentLinkedQueue<>();
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicBoolean failed = new AtomicBoolean();
    private @Nullable String id;

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
        if (failed.get()) {
            return;
        }
        try {
            done.add(sender.send(uploadId(), part));
            if (left.decrementAndGet() == 0) {
                complete();
            }
        } catch (RuntimeException e) {
            if (failed.compareAndSet(false, true)) {
                abort(e);
            }
            throw e;
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

    private void complete() {
        List<CompletedPart> parts = done.stream()
                .sorted(Comparator.comparing(CompletedPart::partNumber))
                .toList();
        call(s3 -> s3.completeMultipartUpload(request -> request.bucket(to.bucket())
                .key(to.key())
                .uploadId(uploadId())
                .multipartUpload(upload -> upload.parts(parts))
                .requestPayer(calls.payer())));
    }

    private void abort(RuntimeException failure) {
        String known;
        synchronized (this) {
            known = id;
        }
        if (known != null) {
            try {
                call(s3 -> s3.abortMultipartUpload(request -> request.bucket(to.bucket())
                        .key(to.key())
                        .uploadId(known)
                        .requestPayer(calls.payer())));
            } catch (PenstockException e) {
                failure.addSuppressed(e);
            }
        }
    }

    private <T> T call(Function<software.amazon.awssdk.services.s3.S3Client, T> request) {
        return calls.call("write " + to, request);
    }
}
