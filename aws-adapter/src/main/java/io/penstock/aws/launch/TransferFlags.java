package io.penstock.aws.launch;

import io.penstock.aws.settings.TransferSettings;
import java.util.ArrayList;
import java.util.List;

/** The words that every {@code aws s3 cp} of a job carries. */
final class TransferFlags {
    private TransferFlags() {}

    /** Returns the words for reading. */
    static List<String> reading(TransferSettings settings) {
        List<String> words = common(settings);
        if (settings.forceGlacierTransfer()) {
            words.add("--force-glacier-transfer");
        }
        return words;
    }

    private static List<String> common(TransferSettings settings) {
        List<String> words = new ArrayList<>(List.of("s3", "cp", "--only-show-errors"));
        settings.region().ifPresent(region -> words.addAll(List.of("--region", region)));
        settings.endpoint().ifPresent(endpoint -> words.addAll(List.of("--endpoint-url", endpoint.toString())));
        if (settings.anonymous()) {
            words.add("--no-sign-request");
        }
        if (settings.requesterPays()) {
            words.addAll(List.of("--request-payer", "requester"));
        }
        return words;
    }

    /** Returns the words for writing. */
    static List<String> writing(TransferSettings settings) {
        List<String> words = common(settings);
        settings.storageClass().ifPresent(name -> words.addAll(List.of("--storage-class", name)));
        settings.storageEncryption().ifPresent(name -> words.addAll(List.of("--sse", name)));
        settings.storageKmsKeyId().ifPresent(key -> words.addAll(List.of("--sse-kms-key-id", key)));
        settings.objectAcl().ifPresent(name -> words.addAll(List.of("--acl", name)));
        return words;
    }
}
