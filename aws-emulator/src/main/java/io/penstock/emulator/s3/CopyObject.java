package io.penstock.emulator.s3;

import io.penstock.emulator.checksum.ChecksumAlgorithm;
import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.store.Attributes;
import io.penstock.emulator.store.Bucket;
import io.penstock.emulator.store.ObjectDraft;
import io.penstock.emulator.store.OpenObject;
import io.penstock.emulator.store.SpooledFile;
import io.penstock.emulator.store.StoredObject;
import io.penstock.emulator.store.WriteCondition;
import io.penstock.emulator.xml.XmlWriter;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** Answers CopyObject. */
final class CopyObject implements Operation {
    private final Account account;

    CopyObject(Account account) {
        this.account = account;
    }

    @Override
    public void run(S3Request request, ApiResponse response) throws IOException {
        Bucket bucket = request.bucket();
        WriteCondition condition = Preconditions.forWrite(request);
        StoredObject copy;
        try (OpenObject source = CopySource.open(request)) {
            checkSize(source.object());
            Attributes attributes = CopiedAttributes.of(request, source.object(), account);
            SpooledFile body = bucket.spool().collect(source.stream(), algorithms(request, source.object()));
            copy = bucket.commit(new ObjectDraft(request.key(), body.path(), body.content(), attributes), condition);
        }
        new ObjectHeaders(response).encryption(copy.attributes());
        XmlWriter result = Documents.begin("CopyObjectResult")
                .element("LastModified", copy.modified())
                .element("ETag", ObjectHeaders.quoted(copy.etag()));
        ChecksumElements.write(result, copy.content().checksums());
        Documents.send(response, result);
    }

    /** A copy has the checksum that the request names, or the kinds that its source has. */
    private static Set<ChecksumAlgorithm> algorithms(S3Request request, StoredObject source) {
        Set<ChecksumAlgorithm> algorithms = EnumSet.noneOf(ChecksumAlgorithm.class);
        request.header("x-amz-checksum-algorithm")
                .flatMap(ChecksumAlgorithm::named)
                .ifPresentOrElse(
                        algorithms::add,
                        () -> algorithms.addAll(
                                source.content().checksums().values().keySet()));
        return algorithms;
    }

    private static void checkSize(StoredObject source) {
        if (source.size() > IncomingBody.LARGEST) {
            throw S3Error.INVALID_REQUEST.exception(
                    "The specified copy source is larger than the maximum allowable size for a copy source: "
                            + IncomingBody.LARGEST);
        }
    }
}
