package io.penstock.aws.launch;

import io.penstock.aws.s3.S3Settings;
import java.util.ArrayList;
import java.util.List;

/** The words that every {@code aws s3 cp} of a job carries. */
final class TransferFlags {
    private TransferFlags() {}

    /** Returns the words for reading. */
    static List<String> reading(TransferSettings settings) {
        List<String> words = new ArrayList<>(List.of("s3", "cp", "--only-show-errors"));
        settings.region().ifPresent(region -> words.addAll(List.of("--region", region)));
        settings.endpoint().ifPresent(endpoint -> words.addAll(List.of("--endpoint-url", endpoint.toString())));
        if (settings.anonymous()) {
            words.add("--no-sign-request");
        }
        if (settings.storage().requesterPays()) {
            words.addAll(List.of("--request-payer", "requester"));
        }
        return words;
    }

    /** Returns the words for writing. */
    static List<String> writing(TransferSettings settings) {
        S3Settings storage = settings.storage();
        List<String> words = new ArrayList<>(reading(settings));
        storage.storageClass().ifPresent(name -> words.addAll(List.of("--storage-class", name)));
        storage.encryption().ifPresent(name -> words.addAll(List.of("--sse", name)));
        storage.kmsKey().ifPresent(key -> words.addAll(List.of("--sse-kms-key-id", key)));
        storage.acl().ifPresent(name -> words.addAll(List.of("--acl", name)));
        return words;
    }
}
