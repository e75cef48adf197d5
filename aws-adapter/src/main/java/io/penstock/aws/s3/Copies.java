package io.penstock.aws.s3;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import java.util.List;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;

/** Plans copies inside S3: whole objects by one request, those too large for that in parts. Used by one thread. */
final class Copies implements AutoCloseable {
    private static final long LARGEST_WHOLE = 5L << 30;
    private static final long PART = 512L << 20;
    private final ObjectCalls calls;
    private final long largestWhole;
    private final long partSize;
    private final Leftovers begun = new Leftovers();

    Copies(ObjectCalls calls) {
        this(calls, LARGEST_WHOLE, PART);
    }

    Copies(ObjectCalls calls, long largestWhole, long partSize) {
        this.calls = calls;
        this.largestWhole = largestWhole;
        this.partSize = partSize;
    }

    List<Runnable> tasks(StoredFile from, FileLocation to) {
        ObjectKey source = ObjectKey.ofObject(from.location());
        ObjectKey target = ObjectKey.ofObject(to);
        if (from.size() <= largestWhole) {
            return List.of(() ->
                    calls.call("copy " + source + " to " + target, s3 -> s3.copyObject(calls.copy(source, target))));
        }
        MultipartUpload upload = new MultipartUpload(calls, target, (id, part) -> part(from, target, id, part));
        begun.add(upload::close);
        return upload.tasks(PartPlan.cut(from.size(), partSize));
    }

    private CompletedPart part(StoredFile from, ObjectKey target, String upload, PartPlan.Part part) {
        ObjectKey source = ObjectKey.ofObject(from.location());
        UploadPartCopyRequest request = UploadPartCopyRequest.builder()
                .sourceBucket(source.bucket())
                .sourceKey(source.key())
                // Parts of two versions of an object must not end up in one.
                .copySourceIfMatch(from.tag())
                .destinationBucket(target.bucket())
                .destinationKey(target.key())
                .uploadId(upload)
                .partNumber(part.number())
                .copySourceRange(part.range())
                .requestPayer(calls.payer())
                .build();
        var answer = calls.call("copy " + source + " to " + target, s3 -> s3.uploadPartCopy(request));
        return CompletedPart.builder()
                .partNumber(part.number())
                .eTag(answer.copyPartResult().eTag())
                .checksumCRC32(answer.copyPartResult().checksumCRC32())
                .build();
    }

    /** Gives up what was not completed. */
    @Override
    public void close() {
        begun.close();
    }
}
