package io.penstock.emulator.s3;

import io.penstock.emulator.checksum.ChecksumAlgorithm;
import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.store.MultipartUpload;
import io.penstock.emulator.store.UploadPlan;
import io.penstock.emulator.xml.XmlWriter;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Answers CreateMultipartUpload and AbortMultipartUpload, and finds the upload that a request names. */
final class MultipartUploads {
    private static final String PARTS = "COMPOSITE";
    private static final String WHOLE = "FULL_OBJECT";

    private final Account account;

    MultipartUploads(Account account) {
        this.account = account;
    }

    static MultipartUpload find(S3Request request) {
        String id = request.query("uploadId").orElse("");
        return request.bucket()
                .uploads()
                .find(id)
                .filter(upload -> upload.plan().key().equals(request.key()))
                .orElseThrow(() -> S3Error.NO_SUCH_UPLOAD.exception().with("UploadId", id));
    }

    void create(S3Request request, ApiResponse response) throws IOException {
        ChecksumAlgorithm algorithm = algorithm(request);
        UploadPlan plan = new UploadPlan(
                request.key(), RequestAttributes.read(request, account), algorithm, isComposite(request, algorithm));
        MultipartUpload upload = request.bucket().uploads().start(plan);
        new ObjectHeaders(response).encryption(plan.attributes());
        if (algorithm != null) {
            response.header("x-amz-checksum-algorithm", algorithm.name());
            response.header("x-amz-checksum-type", plan.composite() ? PARTS : WHOLE);
        }
        XmlWriter result = Documents.begin("InitiateMultipartUploadResult")
                .element("Bucket", request.bucketName())
                .element("Key", request.key())
                .element("UploadId", upload.id());
        Documents.send(response, result);
    }

    static void abort(S3Request request, ApiResponse response) throws IOException {
        request.bucket().uploads().end(find(request));
        response.send(204);
    }

    private static @Nullable ChecksumAlgorithm algorithm(S3Request request) {
        String name = request.header("x-amz-checksum-algorithm").orElse("");
        if (name.isEmpty()) {
            return null;
        }
        return ChecksumAlgorithm.named(name)
                .orElseThrow(() -> S3Error.INVALID_REQUEST.exception(
                        "Checksum algorithm provided is unsupported. Please try again with any of the valid types:"
                                + " [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]"));
    }

    /** CRC64NVME exists over whole objects only, and digests of SHA over parts only; the others are composite unless asked. */
    private static boolean isComposite(S3Request request, @Nullable ChecksumAlgorithm algorithm) {
        if (algorithm == null) {
            return false;
        }
        String usual = algorithm == ChecksumAlgorithm.CRC64NVME ? WHOLE : PARTS;
        String asked = request.header("x-amz-checksum-type").orElse(usual).toUpperCase(Locale.ROOT);
        boolean sha = algorithm == ChecksumAlgorithm.SHA1 || algorithm == ChecksumAlgorithm.SHA256;
        if (asked.equals(WHOLE) && sha) {
            throw S3Error.INVALID_REQUEST.exception("The FULL_OBJECT checksum type cannot be used with the "
                    + algorithm.name().toLowerCase(Locale.ROOT) + " checksum algorithm.");
        }
        return asked.equals(PARTS);
    }
}
