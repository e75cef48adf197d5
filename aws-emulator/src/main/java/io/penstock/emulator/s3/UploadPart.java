package io.penstock.emulator.s3;

import io.penstock.emulator.checksum.ChecksumAlgorithm;
import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.store.MultipartUpload;
import io.penstock.emulator.store.OpenObject;
import io.penstock.emulator.store.SpooledFile;
import io.penstock.emulator.store.UploadedPart;
import io.penstock.emulator.xml.XmlWriter;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers UploadPart and UploadPartCopy. */
final class UploadPart {
    private static final int MOST = 10_000;
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{1,18})");

    private UploadPart() {}

    static void put(S3Request request, ApiResponse response) throws IOException {
        MultipartUpload upload = MultipartUploads.find(request);
        int number = number(request);
        UploadedPart part = keep(
                request,
                upload,
                number,
                IncomingBody.receive(request, upload.plan().algorithm()));
        new ObjectHeaders(response).encryption(upload.plan().attributes());
        part.file().checksums().forEach((algorithm, value) -> response.header(algorithm.header(), value));
        response.header("ETag", ObjectHeaders.quoted(part.etag())).send(200);
    }

    static void copy(S3Request request, ApiResponse response) throws IOException {
        MultipartUpload upload = MultipartUploads.find(request);
        int number = number(request);
        ChecksumAlgorithm algorithm = upload.plan().algorithm();
        UploadedPart part;
        try (OpenObject source = CopySource.open(request)) {
            ByteRange range = sourceRange(request, source.object().size());
            SpooledFile file = request.bucket()
                    .spool()
                    .collect(range.stream(source.channel()), algorithm == null ? Set.of() : Set.of(algorithm));
            part = keep(request, upload, number, file);
        }
        new ObjectHeaders(response).encryption(upload.plan().attributes());
        XmlWriter result = Documents.begin("CopyPartResult")
                .element("LastModified", part.modified())
                .element("ETag", ObjectHeaders.quoted(part.etag()));
        ChecksumElements.write(result, part.file().checksums());
        Documents.send(response, result);
    }

    private static UploadedPart keep(S3Request request, MultipartUpload upload, int number, SpooledFile file)
            throws IOException {
        return request.bucket().uploads().addPart(upload, number, file);
    }

    private static int number(S3Request request) {
        String text = request.query("partNumber").orElse("");
        int number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > MOST) {
            throw S3Error.INVALID_ARGUMENT
                    .exception("Part number must be an integer between 1 and 10000, inclusive")
                    .with("ArgumentName", "partNumber")
                    .with("ArgumentValue", text);
        }
        return number;
    }

    private static ByteRange sourceRange(S3Request request, long size) {
        String header = request.header("x-amz-copy-source-range").orElse("");
        if (header.isEmpty()) {
            return ByteRange.whole(size);
        }
        Matcher form = RANGE.matcher(header);
        if (!form.matches()) {
            throw S3Error.INVALID_ARGUMENT.exception(
                    "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are"
                            + " the zero-based offsets of the first and last bytes to copy");
        }
        long from = Long.parseLong(form.group(1));
        long to = Long.parseLong(form.group(2));
        if (from > to || to >= size) {
            throw S3Error.INVALID_ARGUMENT.exception("Range specified is not valid for source object of size: " + size);
        }
        return new ByteRange(from, to - from + 1);
    }
}
