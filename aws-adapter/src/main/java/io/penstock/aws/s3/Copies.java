package io.penstock.aws.s3;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import java.util.List;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;

/** Plans copies inside S3: whole objects by one request, those too large for that in parts. */
final class Copies {
    private static final long LARGEST_WHOLE = 5L << 30;
    private static final long PART = 512L << 20;
    private final ObjectCalls calls;

    Copies(ObjectCalls calls) {
        this.calls = calls;
    }

    List<Runnable> tasks(StoredFile from, FileLocation to) {
        ObjectKey source = ObjectKey.ofObject(from.location());
        ObjectKey target = ObjectKey.ofObject(to);
        if (from.size() <= LARGEST_WHOLE) {
            return List.of(() ->
                    calls.call("copy " + source + " to " + target, s3 -> s3.copyObject(calls.copy(source, target))));
        }
        MultipartUpload upload = new MultipartUpload(calls, target, (id, part) -> part(source, target, id, part));
        return upload.tasks(PartPlan.cut(from.size(), PART));
    }

    private CompletedPart part(ObjectKey source, ObjectKey target, String upload, PartPlan.Part part) {
        UploadPartCopyRequest request = UploadPartCopyRequest.builder()
                .sourceBucket(source.bucket())
                .sourceKey(source.key())
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
                .build();
    }
}
