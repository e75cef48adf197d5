package io.penstock.aws;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules that settings obey, whoever makes them. */
final class SettingChecks {
    /** The encryption that takes a key. */
    static final String WITH_KEY = "aws:kms";

    private SettingChecks() {}

    static void check(AwsBatchSettings settings) {
        List<String> problems = new ArrayList<>();
        Stream.concat(AwsOptions.ofAws().stream(), AwsOptions.ofRun().stream())
                .forEach(option -> option.problem(settings).ifPresent(problems::add));
        if (settings.accessKey().isPresent() != settings.secretKey().isPresent()) {
            problems.add("aws.accessKey and aws.secretKey go together; set both or none");
        }
        if (settings.storageKmsKeyId().isPresent()
                && !settings.storageEncryption().orElse(WITH_KEY).equals(WITH_KEY)) {
            problems.add("aws.client.storageKmsKeyId needs aws.client.storageEncryption = '" + WITH_KEY + "'");
        }
        if (settings.submitRate() < 1) {
            problems.add("the submission rate must be at least 1, not " + settings.submitRate());
        }
        if (!problems.isEmpty()) {
            throw new PenstockException(ErrorCode.CONFIGURATION, String.join("\n", problems));
        }
    }
}
