package io.penstock.aws.launch;

import io.penstock.aws.settings.TransferSettings;
import java.util.ArrayList;
import java.util.List;

/** How new objects are kept, in words that both programs share. */
final class WritingFlags {
    private WritingFlags() {}

    static List<String> of(TransferSettings settings) {
        List<String> words = new ArrayList<>();
        settings.storageClass().ifPresent(name -> words.addAll(List.of("--storage-class", name)));
        settings.storageEncryption().ifPresent(name -> words.addAll(List.of("--sse", name)));
        settings.storageKmsKeyId().ifPresent(key -> words.addAll(List.of("--sse-kms-key-id", key)));
        settings.objectAcl().ifPresent(name -> words.addAll(List.of("--acl", name)));
        return words;
    }
}
