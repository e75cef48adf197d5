package io.penstock.aws;

import io.penstock.aws.InvalidSettings.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules that settings obey, whoever makes them. */
final class SettingChecks {
    /** The encryption that takes a key. */
    static final String WITH_KEY = "aws:kms";

    private SettingChecks() {}

    static void check(AwsBatchSettings settings) {
        List<Problem> problems = new ArrayList<>();
        Stream.concat(AwsOptions.ofAws().stream(), AwsOptions.ofRun().stream())
                .forEach(option ->
                        option.problem(settings).ifPresent(wrong -> problems.add(new Problem(option.name(), wrong))));
        problems.addAll(together(settings));
        if (settings.submitRate() < 1) {
            problems.add(new Problem("the submission rate", " must be at least 1, not " + settings.submitRate()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidSettings(problems);
        }
    }

    /** Returns what is wrong with options only beside each other. */
    private static List<Problem> together(AwsBatchSettings settings) {
        List<Problem> problems = new ArrayList<>();
        if (settings.accessKey().isPresent() && settings.secretKey().isEmpty()) {
            problems.add(new Problem("aws.accessKey", " needs aws.secretKey beside it"));
        }
        if (settings.secretKey().isPresent() && settings.accessKey().isEmpty()) {
            problems.add(new Problem("aws.secretKey", " needs aws.accessKey beside it"));
        }
        if (settings.storageKmsKeyId().isPresent()
                && !settings.storageEncryption().orElse(WITH_KEY).equals(WITH_KEY)) {
            problems.add(new Problem(
                    "aws.client.storageKmsKeyId", " needs aws.client.storageEncryption = '" + WITH_KEY + "'"));
        }
        return problems;
    }
}
