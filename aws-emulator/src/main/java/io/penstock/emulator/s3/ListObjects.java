package io.penstock.emulator.s3;

import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.store.Bucket;
import io.penstock.emulator.store.StoredObject;
import io.penstock.emulator.xml.XmlWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Answers ListObjectsV2 and the older ListObjects, which differ in how a page names the next one. */
final class ListObjects implements Operation {
    private static final int MOST = 1000;

    private final Account account;

    ListObjects(Account account) {
        this.account = account;
    }

    @Override
    public void run(S3Request request, ApiResponse response) throws IOException {
        Bucket bucket = request.bucket();
        KeyEncoding encoding = KeyEncoding.of(request);
        String prefix = request.query("prefix").orElse("");
        String delimiter = request.query("delimiter").orElse("");
        boolean second = request.query("list-type").orElse("").equals("2");
        int most = request.number("max-keys", MOST);
        String after = second ? afterToken(request) : request.query("marker").orElse("");
        ListingPage page = new Lister(bucket.objects(), prefix, delimiter).page(after, most);

        XmlWriter document = Documents.begin("ListBucketResult")
                .element("Name", bucket.name())
                .element("Prefix", encoding.apply(prefix))
                .element("MaxKeys", most)
                .element("IsTruncated", page.truncated());
        if (!delimiter.isEmpty()) {
            document.element("Delimiter", encoding.apply(delimiter));
        }
        encoding.declare(document);
        if (second) {
            writeTokens(document, request, page, encoding);
        } else {
            document.element("Marker", encoding.apply(after));
            if (page.truncated() && !delimiter.isEmpty()) {
                document.element("NextMarker", encoding.apply(page.last()));
            }
        }
        boolean owners = !second || request.query("fetch-owner").orElse("").equals("true");
        page.objects().forEach(object -> write(document, object, encoding, owners));
        page.commonPrefixes()
                .forEach(common -> document.open("CommonPrefixes")
                        .element("Prefix", encoding.apply(common))
                        .close());
        Documents.send(response, document);
    }

    private static String afterToken(S3Request request) {
        String token = request.query("continuation-token").orElse("");
        if (token.isEmpty()) {
            return request.query("start-after").orElse("");
        }
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw S3Error.INVALID_ARGUMENT
                    .exception("The continuation token provided is incorrect")
                    .with("ArgumentName", "continuation-token");
        }
    }

    private static void writeTokens(XmlWriter document, S3Request request, ListingPage page, KeyEncoding encoding) {
        document.element("KeyCount", page.count());
        request.query("start-after").ifPresent(after -> document.element("StartAfter", encoding.apply(after)));
        request.query("continuation-token").ifPresent(token -> document.element("ContinuationToken", token));
        if (page.truncated()) {
            byte[] last = page.last().getBytes(StandardCharsets.UTF_8);
            document.element("NextContinuationToken", Base64.getUrlEncoder().encodeToString(last));
        }
    }

    private void write(XmlWriter document, StoredObject object, KeyEncoding encoding, boolean owner) {
        document.open("Contents")
                .element("Key", encoding.apply(object.key()))
                .element("LastModified", object.modified())
                .element("ETag", ObjectHeaders.quoted(object.etag()));
        object.content()
                .checksums()
                .values()
                .keySet()
                .forEach(algorithm -> document.element("ChecksumAlgorithm", algorithm.name()));
        document.element("Size", object.size());
        if (owner) {
            account.write(document, "Owner");
        }
        document.element("StorageClass", StorageClass.of(object.attributes())).close();
    }
}
