package io.penstock.emulator.s3;

import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.store.Bucket;
import io.penstock.emulator.store.StoredObject;
import java.io.IOException;
import java.util.Map;

/** Answers GetObjectTagging, PutObjectTagging and DeleteObjectTagging. */
final class ObjectTagging {
    private ObjectTagging() {}

    static void get(S3Request request, ApiResponse response) throws IOException {
        Documents.send(response, TagSet.write(request.object().attributes().tags()));
    }

    static void put(S3Request request, ApiResponse response) throws IOException {
        request.object();
        change(request, TagSet.read(Documents.read(request, "Tagging")));
        response.send(200);
    }

    static void delete(S3Request request, ApiResponse response) throws IOException {
        change(request, Map.of());
        response.send(204);
    }

    private static void change(S3Request request, Map<String, String> tags) throws IOException {
        StoredObject object = request.object();
        Bucket bucket = request.bucket();
        if (bucket.change(request.key(), object.attributes().withTags(tags)).isEmpty()) {
            throw request.noSuchKey();
        }
    }
}
