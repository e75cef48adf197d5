package io.penstock.emulator.s3;

import io.penstock.emulator.http.ApiRequest;
import io.penstock.emulator.store.Bucket;
import io.penstock.emulator.store.ObjectStore;
import io.penstock.emulator.store.StoredObject;
import java.util.Optional;

/** A request to S3: what it addresses, and access to what lies there. */
final class S3Request {
    private final ApiRequest http;
    private final ObjectAddress address;
    private final ObjectStore store;

    S3Request(ApiRequest http, ObjectAddress address, ObjectStore store) {
        this.http = http;
        this.address = address;
        this.store = store;
    }

    ApiRequest http() {
        return http;
    }

    ObjectStore store() {
        return store;
    }

    String bucketName() {
        return address.bucket();
    }

    /** The key; empty when the request is about the bucket or the service. */
    String key() {
        return address.key();
    }

    /** The address as people write it: {@code bucket}, or {@code bucket/key}. */
    String resource() {
        return address.key().isEmpty() ? address.bucket() : address.bucket() + "/" + address.key();
    }

    Bucket bucket() {
        return bucket(address.bucket());
    }

    Bucket bucket(String name) {
        return store.bucket(name)
                .orElseThrow(() -> S3Error.NO_SUCH_BUCKET.exception().with("BucketName", name));
    }

    /** The object that the request addresses, as it is now. */
    StoredObject object() {
        return bucket().find(key()).orElseThrow(this::noSuchKey);
    }

    S3Exception noSuchKey() {
        return S3Error.NO_SUCH_KEY.exception().with("Key", key());
    }

    boolean isHead() {
        return http.method().equals("HEAD");
    }

    /** Whether the query names this sub-resource or parameter. */
    boolean asks(String parameter) {
        return http.query().has(parameter);
    }

    Optional<String> query(String name) {
        return http.query().first(name);
    }

    Optional<String> header(String name) {
        return http.header(name);
    }

    /** A header field that presigned URLs carry as a parameter instead. */
    Optional<String> headerOrQuery(String name) {
        return http.header(name).or(() -> http.query().first(name));
    }

    /** A numeric parameter between 0 and the given maximum; larger numbers are cut down to it. */
    int number(String parameter, int maximum) {
        String text = query(parameter).filter(t -> !t.isEmpty()).orElse(Integer.toString(maximum));
        if (!text.matches("\\d{1,10}") || Long.parseLong(text) > Integer.MAX_VALUE) {
            throw S3Error.INVALID_ARGUMENT
                    .exception("Argument " + parameter + " must be an integer between 0 and 2147483647")
                    .with("ArgumentName", parameter)
                    .with("ArgumentValue", text);
        }
        return Math.min(maximum, Integer.parseInt(text));
    }
}
