package io.penstock.emulator.s3;

import io.penstock.emulator.checksum.ChecksumAlgorithm;
import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.store.Attributes;
import io.penstock.emulator.store.Bucket;
import io.penstock.emulator.store.ObjectDraft;
import io.penstock.emulator.store.SpooledFile;
import io.penstock.emulator.store.StoredObject;
import io.penstock.emulator.store.WriteCondition;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Answers PutObject. */
final class PutObject implements Operation {
    private final Account account;

    PutObject(Account account) {
        this.account = account;
    }

    @Override
    public void run(S3Request request, ApiResponse response) throws IOException {
        Bucket bucket = request.bucket();
        Attributes attributes = RequestAttributes.read(request, account);
        WriteCondition condition = Preconditions.forWrite(request);
        condition.check(bucket.find(request.key()).orElse(null));
        SpooledFile body = IncomingBody.receive(request, usual(request));
        ObjectDraft draft = new ObjectDraft(request.key(), body.path(), body.content(), attributes);
        StoredObject object = bucket.commit(draft, condition);
        new ObjectHeaders(response).checksums(object.content().checksums()).encryption(attributes);
        response.header("ETag", ObjectHeaders.quoted(object.etag())).send(200);
    }

    /** S3 itself computes one of what comes without. */
    private static @Nullable ChecksumAlgorithm usual(S3Request request) {
        return new BodyDigests(request).algorithms().isEmpty() ? ChecksumAlgorithm.CRC64NVME : null;
    }
}
