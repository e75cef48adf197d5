package io.penstock.aws;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.batch.CliPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rules that settings obey, whoever makes them. */
final class SettingChecks {
    private static final Set<String> ENCRYPTIONS = Set.of("AES256", "aws:kms");
    private static final int HIGHEST_PRIORITY = 9999;

    private SettingChecks() {}

    static void check(AwsBatchSettings settings) {
        List<String> problems = new ArrayList<>();
        settings.cliPath().flatMap(CliPath::problem).ifPresent(problems::add);
        if (settings.accessKey().isPresent() != settings.secretKey().isPresent()) {
            problems.add("aws.accessKey and aws.secretKey go together; set both or none");
        }
        settings.storageEncryption()
                .filter(name -> !ENCRYPTIONS.contains(name))
                .ifPresent(name ->
                        problems.add("aws.client.storageEncryption must be 'AES256' or 'aws:kms', not '" + name + "'"));
        int priority = settings.schedulingPriority().orElse(0);
        if (priority < 0 || priority > HIGHEST_PRIORITY) {
            problems.add("aws.batch.schedulingPriority must be from 0 to 9999, not " + priority);
        }
        positive("aws.batch.maxTransferAttempts", settings.maxTransferAttempts(), problems);
        positive("aws.batch.maxParallelTransfers", settings.maxParallelTransfers(), problems);
        positive("aws.client.maxConcurrency", settings.maxConcurrency(), problems);
        positive("executor.queueSize", settings.queueSize(), problems);
        positive("the submission rate", settings.submitRate(), problems);
        if (settings.maxErrorRetry() < 0) {
            problems.add("aws.client.maxErrorRetry must not be negative");
        }
        if (settings.pollInterval().compareTo(Duration.ofMillis(1)) < 0) {
            problems.add("executor.pollInterval must be at least 1 ms");
        }
        if (!problems.isEmpty()) {
            throw new PenstockException(ErrorCode.CONFIGURATION, String.join("\n", problems));
        }
    }

    private static void positive(String name, int value, List<String> problems) {
        if (value < 1) {
            problems.add(name + " must be at least 1, not " + value);
        }
    }
}
