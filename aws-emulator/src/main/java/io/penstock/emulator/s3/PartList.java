package io.penstock.emulator.s3;

import io.penstock.emulator.checksum.ChecksumAlgorithm;
import io.penstock.emulator.store.MultipartUpload;
import io.penstock.emulator.store.UploadedPart;
import io.penstock.emulator.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** Reads and checks the list of parts with which a client completes an upload. */
final class PartList {
    private static final long SMALLEST = 5L << 20;

    private PartList() {}

    static List<UploadedPart> read(XmlElement order, MultipartUpload upload) {
        List<UploadedPart> parts = new ArrayList<>();
        int before = 0;
        for (XmlElement element : order.children("Part")) {
            int number = number(element);
            if (number <= before) {
                throw S3Error.INVALID_PART_ORDER.exception().with("UploadId", upload.id());
            }
            parts.add(part(element, number, upload));
            before = number;
        }
        if (parts.isEmpty()) {
            throw S3Error.MALFORMED_XML.exception();
        }
        checkSizes(parts);
        return parts;
    }

    private static UploadedPart part(XmlElement element, int number, MultipartUpload upload) {
        String etag = element.text("ETag").orElse("").strip().replace("\"", "");
        UploadedPart part =
                upload.part(number).filter(p -> p.etag().equals(etag)).orElseThrow(() -> invalid(number, etag, upload));
        for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
            String claim = element.text(algorithm.element()).orElse("");
            if (!claim.isEmpty() && !claim.equals(part.file().checksums().get(algorithm))) {
                throw invalid(number, etag, upload);
            }
        }
        return part;
    }

    private static S3Exception invalid(int number, String etag, MultipartUpload upload) {
        return S3Error.INVALID_PART
                .exception()
                .with("UploadId", upload.id())
                .with("PartNumber", Integer.toString(number))
                .with("ETag", etag);
    }

    /** Every part but the last must have the least size. */
    private static void checkSizes(List<UploadedPart> parts) {
        for (UploadedPart part : parts.subList(0, parts.size() - 1)) {
            if (part.file().size() < SMALLEST) {
                throw S3Error.ENTITY_TOO_SMALL
                        .exception()
                        .with("ETag", part.etag())
                        .with("PartNumber", Integer.toString(part.number()))
                        .with("ProposedSize", Long.toString(part.file().size()))
                        .with("MinSizeAllowed", Long.toString(SMALLEST));
            }
        }
    }

    private static int number(XmlElement part) {
        String text = part.text("PartNumber").orElse("").strip();
        if (!text.matches("\\d{1,5}")) {
            throw S3Error.MALFORMED_XML.exception();
        }
        return Integer.parseInt(text);
    }
}
