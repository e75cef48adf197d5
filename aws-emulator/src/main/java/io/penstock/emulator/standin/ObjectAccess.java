package io.penstock.emulator.standin;

import io.penstock.emulator.store.Attributes;
import io.penstock.emulator.store.Bucket;
import io.penstock.emulator.store.ObjectDraft;
import io.penstock.emulator.store.ObjectStore;
import io.penstock.emulator.store.OpenObject;
import io.penstock.emulator.store.SpooledFile;
import io.penstock.emulator.store.WriteCondition;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The object store as one caller may use it, with the errors that S3 would answer. */
final class ObjectAccess {

    private final ObjectStore store;
    private final Arguments arguments;
    private final boolean keyIsKnown;
    private final BiConsumer<String, String> requests;

    /**
     * Creates the access of one call.
     *
     * @param requests is told operation and resource of what the AWS command would have asked
     */
    ObjectAccess(ObjectStore store, Arguments arguments, boolean keyIsKnown, BiConsumer<String, String> requests) {
        this.store = store;
        this.arguments = arguments;
        this.keyIsKnown = keyIsKnown;
        this.requests = requests;
    }

    ObjectStore store() {
        return store;
    }

    /** Returns the bucket for an operation other than HeadObject, whose errors have a body. */
    Bucket bucket(String name, String operation) throws CommandException {
        requests.accept(operation, name);
        return bucket(name, operation, 254);
    }

    private Bucket bucket(String name, String operation, int status) throws CommandException {
        if (arguments.has("--no-sign-request")) {
            throw CommandException.service(status, "AccessDenied", operation, "Access Denied");
        }
        if (!keyIsKnown) {
            throw CommandException.service(
                    status,
                    "InvalidAccessKeyId",
                    operation,
                    "The AWS Access Key Id you provided does not exist in our records.");
        }
        Bucket bucket = store.bucket(name)
                .orElseThrow(() -> CommandException.service(
                        status, "NoSuchBucket", operation, "The specified bucket does not exist"));
        if (bucket.settings().requesterPays() && !arguments.has("--request-payer")) {
            throw CommandException.service(status, "AccessDenied", operation, "Access Denied");
        }
        return bucket;
    }

    /** Opens an object by one request. */
    OpenObject get(S3Uri uri) throws CommandException, IOException {
        requests.accept("GetObject", uri.resource());
        Bucket bucket = bucket(uri.bucket(), "GetObject", 254);
        return bucket.open(uri.key())
                .orElseThrow(() ->
                        CommandException.service(254, "NoSuchKey", "GetObject", "The specified key does not exist."));
    }

    /** Opens an object; what stands in the way is told as the HEAD request before each download tells it. */
    OpenObject open(S3Uri uri) throws CommandException, IOException {
        requests.accept("HeadObject", uri.resource());
        return openListed(uri);
    }

    /** Opens an object that is known to be there. */
    OpenObject openListed(S3Uri uri) throws CommandException, IOException {
        requests.accept("GetObject", uri.resource());
        Bucket bucket;
        try {
            bucket = bucket(uri.bucket(), "HeadObject", 254);
        } catch (CommandException e) {
            if (String.valueOf(e.getMessage()).contains("NoSuchBucket")) {
                throw missing(uri);
            }
            throw CommandException.service(1, "403", "HeadObject", "Forbidden");
        }
        return bucket.open(uri.key()).orElseThrow(() -> missing(uri));
    }

    private static CommandException missing(S3Uri uri) {
        return CommandException.service(1, "404", "HeadObject", "Key \"" + uri.key() + "\" does not exist");
    }

    void put(S3Uri uri, InputStream bytes) throws CommandException, IOException {
        put(uri, bytes, Attributes.NONE);
    }

    /** Writes an object with the attributes of another one, and those that the options ask for. */
    void put(S3Uri uri, InputStream bytes, Attributes base) throws CommandException, IOException {
        requests.accept("PutObject", uri.resource());
        Bucket bucket = bucket(uri.bucket(), "PutObject", 1);
        SpooledFile file = bucket.spool().collect(bytes, Set.of());
        Map<String, String> headers = new HashMap<>(base.headers());
        header(headers, "x-amz-storage-class", "--storage-class");
        header(headers, "x-amz-server-side-encryption", "--sse");
        header(headers, "x-amz-server-side-encryption-aws-kms-key-id", "--sse-kms-key-id");
        header(headers, "x-amz-acl", "--acl");
        header(headers, "content-type", "--content-type");
        header(headers, "content-encoding", "--content-encoding");
        Attributes attributes = new Attributes(headers, base.tags());
        bucket.commit(new ObjectDraft(uri.key(), file.path(), file.content(), attributes), WriteCondition.NONE);
    }

    private void header(Map<String, String> headers, String name, String option) {
        arguments.value(option).ifPresent(value -> headers.put(name, value.isEmpty() ? "AES256" : value));
    }
}
