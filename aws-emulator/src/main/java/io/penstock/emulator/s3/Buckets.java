package io.penstock.emulator.s3;

import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.store.Bucket;
import io.penstock.emulator.store.BucketName;
import io.penstock.emulator.xml.XmlWriter;
import java.io.IOException;

/** Answers ListBuckets, CreateBucket, HeadBucket and DeleteBucket. */
final class Buckets {
    private static final String OLDEST_REGION = "us-east-1";

    private final Account account;

    Buckets(Account account) {
        this.account = account;
    }

    void list(S3Request request, ApiResponse response) throws IOException {
        String prefix = request.query("prefix").orElse("");
        XmlWriter document = Documents.begin("ListAllMyBucketsResult");
        account.write(document, "Owner");
        document.open("Buckets");
        for (Bucket bucket : request.store().buckets()) {
            if (bucket.name().startsWith(prefix)) {
                document.open("Bucket")
                        .element("Name", bucket.name())
                        .element("CreationDate", bucket.settings().created())
                        .close();
            }
        }
        Documents.send(response, document);
    }

    /** Creating one's own bucket again is an error everywhere but in the oldest region. */
    void create(S3Request request, ApiResponse response) throws IOException {
        Documents.readBytes(request);
        if (!BucketName.isValid(request.bucketName())) {
            throw S3Error.INVALID_BUCKET_NAME.exception().with("BucketName", request.bucketName());
        }
        boolean fresh = request.store().createBucket(request.bucketName());
        if (!fresh && !account.region().equals(OLDEST_REGION)) {
            throw S3Error.BUCKET_ALREADY_OWNED_BY_YOU.exception().with("BucketName", request.bucketName());
        }
        response.header("Location", "/" + request.bucketName()).send(200);
    }

    void head(S3Request request, ApiResponse response) throws IOException {
        request.bucket();
        response.header("x-amz-bucket-region", account.region()).send(200);
    }

    void delete(S3Request request, ApiResponse response) throws IOException {
        if (!request.store().deleteBucket(request.bucket())) {
            throw S3Error.BUCKET_NOT_EMPTY.exception().with("BucketName", request.bucketName());
        }
        response.send(204);
    }
}
