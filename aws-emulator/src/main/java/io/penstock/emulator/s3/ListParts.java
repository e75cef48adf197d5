package io.penstock.emulator.s3;

import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.store.MultipartUpload;
import io.penstock.emulator.store.UploadedPart;
import io.penstock.emulator.xml.XmlWriter;
import java.io.IOException;
import java.util.List;

/** Answers ListParts. */
final class ListParts implements Operation {
    private static final int MOST = 1000;

    private final Account account;

    ListParts(Account account) {
        this.account = account;
    }

    @Override
    public void run(S3Request request, ApiResponse response) throws IOException {
        MultipartUpload upload = MultipartUploads.find(request);
        int most = request.number("max-parts", MOST);
        int marker = request.asks("part-number-marker") ? request.number("part-number-marker", 10_000) : 0;
        List<UploadedPart> rest =
                upload.parts().stream().filter(p -> p.number() > marker).toList();
        List<UploadedPart> page = rest.subList(0, Math.min(most, rest.size()));
        XmlWriter document = Documents.begin("ListPartsResult")
                .element("Bucket", request.bucketName())
                .element("Key", request.key())
                .element("UploadId", upload.id())
                .element("PartNumberMarker", marker)
                .element("MaxParts", most)
                .element("IsTruncated", page.size() < rest.size());
        if (!page.isEmpty()) {
            document.element("NextPartNumberMarker", page.get(page.size() - 1).number());
        }
        account.write(document, "Initiator");
        account.write(document, "Owner");
        document.element("StorageClass", StorageClass.of(upload.plan().attributes()));
        page.forEach(part -> write(document, part));
        Documents.send(response, document);
    }

    private static void write(XmlWriter document, UploadedPart part) {
        document.open("Part")
                .element("PartNumber", part.number())
                .element("LastModified", part.modified())
                .element("ETag", ObjectHeaders.quoted(part.etag()))
                .element("Size", part.file().size());
        ChecksumElements.write(document, part.file().checksums());
        document.close();
    }
}
