package io.penstock.emulator.s3;

import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.store.KeyOrder;
import io.penstock.emulator.store.MultipartUpload;
import io.penstock.emulator.xml.XmlWriter;
import java.io.IOException;
import java.util.List;

/** Answers ListMultipartUploads. */
final class ListUploads implements Operation {
    private static final int MOST = 1000;

    private final Account account;

    ListUploads(Account account) {
        this.account = account;
    }

    @Override
    public void run(S3Request request, ApiResponse response) throws IOException {
        String prefix = request.query("prefix").orElse("");
        KeyEncoding encoding = KeyEncoding.of(request);
        int most = request.number("max-uploads", MOST);
        List<MultipartUpload> rest = request.bucket().uploads().all().stream()
                .filter(upload -> upload.plan().key().startsWith(prefix) && isBehindMarker(request, upload))
                .toList();
        List<MultipartUpload> page = rest.subList(0, Math.min(most, rest.size()));
        XmlWriter document = Documents.begin("ListMultipartUploadsResult")
                .element("Bucket", request.bucketName())
                .element("KeyMarker", encoding.apply(request.query("key-marker").orElse("")))
                .element("UploadIdMarker", request.query("upload-id-marker").orElse(""))
                .element("Prefix", encoding.apply(prefix))
                .element("MaxUploads", most)
                .element("IsTruncated", page.size() < rest.size());
        encoding.declare(document);
        if (page.size() < rest.size() && !page.isEmpty()) {
            MultipartUpload last = page.get(page.size() - 1);
            document.element("NextKeyMarker", encoding.apply(last.plan().key()))
                    .element("NextUploadIdMarker", last.id());
        }
        page.forEach(upload -> write(document, upload, encoding));
        Documents.send(response, document);
    }

    /** The marker is the last upload of the page before; it may be finished by now. */
    private static boolean isBehindMarker(S3Request request, MultipartUpload upload) {
        String key = request.query("key-marker").orElse("");
        String id = request.query("upload-id-marker").orElse("");
        int order = key.isEmpty() ? 1 : new KeyOrder().compare(upload.plan().key(), key);
        if (order != 0 || id.isEmpty()) {
            return order > 0;
        }
        return request.bucket()
                .uploads()
                .find(id)
                .map(marker -> upload.started().isAfter(marker.started())
                        || (upload.started().equals(marker.started())
                                && upload.id().compareTo(marker.id()) > 0))
                .orElse(true);
    }

    private void write(XmlWriter document, MultipartUpload upload, KeyEncoding encoding) {
        document.open("Upload")
                .element("Key", encoding.apply(upload.plan().key()))
                .element("UploadId", upload.id())
                .element("Initiated", upload.started());
        account.write(document, "Initiator");
        account.write(document, "Owner");
        document.element("StorageClass", StorageClass.of(upload.plan().attributes()))
                .close();
    }
}
