package io.penstock.emulator.s3;

import io.penstock.emulator.checksum.ChecksumAlgorithm;
import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.store.Bucket;
import io.penstock.emulator.store.Checksums;
import io.penstock.emulator.store.Content;
import io.penstock.emulator.store.MultipartUpload;
import io.penstock.emulator.store.ObjectDraft;
import io.penstock.emulator.store.StoredObject;
import io.penstock.emulator.store.UploadedPart;
import io.penstock.emulator.store.WriteCondition;
import io.penstock.emulator.xml.XmlElement;
import io.penstock.emulator.xml.XmlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Answers CompleteMultipartUpload: joins the parts that the request names into the object. */
final class CompleteUpload implements Operation {
    @Override
    public void run(S3Request request, ApiResponse response) throws IOException {
        Bucket bucket = request.bucket();
        XmlElement order = Documents.read(request, "CompleteMultipartUpload");
        StoredObject object;
        MultipartUpload named = MultipartUploads.find(request);
        // Two requests that complete the same upload take turns; the later one finds it gone.
        synchronized (named) {
            MultipartUpload upload = MultipartUploads.find(request);
            List<UploadedPart> parts = PartList.read(order, upload);
            WriteCondition condition = Preconditions.forWrite(request);
            condition.check(bucket.find(request.key()).orElse(null));
            object = bucket.commit(join(request, upload, parts), condition);
            bucket.uploads().end(upload);
        }
        new ObjectHeaders(response).encryption(object.attributes());
        XmlWriter result = Documents.begin("CompleteMultipartUploadResult")
                .element("Location", "/" + bucket.name() + "/" + object.key())
                .element("Bucket", bucket.name())
                .element("Key", object.key())
                .element("ETag", ObjectHeaders.quoted(object.etag()));
        ChecksumElements.write(result, object.content().checksums());
        Documents.send(response, result);
    }

    private static ObjectDraft join(S3Request request, MultipartUpload upload, List<UploadedPart> parts)
            throws IOException {
        Path file = request.bucket().spool().newFile();
        boolean done = false;
        try {
            Checksums checksums = PartAssembly.join(upload.plan(), parts, file);
            checkClaims(request, checksums);
            List<Long> sizes = parts.stream().map(part -> part.file().size()).toList();
            long size = sizes.stream().mapToLong(n -> n).sum();
            Content content = new Content(size, PartAssembly.etag(parts), checksums, sizes);
            done = true;
            return new ObjectDraft(request.key(), file, content, upload.plan().attributes());
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** A request can name the checksum that the whole object must have. */
    private static void checkClaims(S3Request request, Checksums checksums) {
        for (ChecksumAlgorithm algorithm : checksums.values().keySet()) {
            String actual = checksums.values().get(algorithm);
            request.header(algorithm.header())
                    .filter(claim -> !claim.equals(actual))
                    .ifPresent(claim -> {
                        throw S3Error.BAD_DIGEST.exception(
                                "The " + algorithm.name() + " you specified did not match the calculated checksum.");
                    });
        }
    }
}
