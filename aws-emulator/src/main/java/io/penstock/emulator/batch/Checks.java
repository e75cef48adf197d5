package io.penstock.emulator.batch;

import io.penstock.emulator.json.SdkJsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.batch.model.EvaluateOnExit;
import software.amazon.awssdk.services.batch.model.JobTimeout;
import software.amazon.awssdk.services.batch.model.KeyValuePair;
import software.amazon.awssdk.services.batch.model.RetryStrategy;

/** The limits that job definitions and submissions share. */
final class Checks {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,127}");
    private static final int MOST_ATTEMPTS = 10;
    private static final int MOST_EVALUATIONS = 5;
    private static final int SHORTEST_TIMEOUT = 60;
    static final int MOST_TAGS = 50;

    private Checks() {}

    /** Returns how much a request takes, as it is sent. */
    static int bytes(SdkPojo request) {
        return SdkJsonWriter.write(request).getBytes(StandardCharsets.UTF_8).length;
    }

    static void name(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw BatchErrorException.invalid(what + " should match valid pattern");
        }
    }

    static void retryStrategy(@Nullable RetryStrategy strategy) {
        if (strategy == null) {
            return;
        }
        Integer attempts = strategy.attempts();
        if (attempts != null && (attempts < 1 || attempts > MOST_ATTEMPTS)) {
            throw BatchErrorException.invalid("retryStrategy.attempts must be between 1 and " + MOST_ATTEMPTS);
        }
        if (strategy.evaluateOnExit().size() > MOST_EVALUATIONS) {
            throw BatchErrorException.invalid(
                    "retryStrategy.evaluateOnExit must have at most " + MOST_EVALUATIONS + " entries");
        }
        strategy.evaluateOnExit().forEach(Checks::evaluateOnExit);
    }

    private static void evaluateOnExit(EvaluateOnExit entry) {
        pattern("onExitCode", "[0-9]+\\*?|[0-9]*\\*", entry.onExitCode());
        pattern("onReason", "[^*]*\\*?", entry.onReason());
        pattern("onStatusReason", "[^*]*\\*?", entry.onStatusReason());
        if (entry.onExitCode() == null && entry.onReason() == null && entry.onStatusReason() == null) {
            throw BatchErrorException.invalid("evaluateOnExit needs onExitCode, onReason or onStatusReason");
        }
        if (!entry.actionAsString().matches("(?i)retry|exit")) {
            throw BatchErrorException.invalid("evaluateOnExit.action must be RETRY or EXIT");
        }
    }

    private static void pattern(String member, String allowed, @Nullable String value) {
        if (value != null && (value.length() > 512 || !value.matches(allowed))) {
            throw BatchErrorException.invalid("evaluateOnExit." + member
                    + " must be at most 512 characters, with an asterisk only at its end: " + value);
        }
    }

    static void timeout(@Nullable JobTimeout timeout) {
        if (timeout != null
                && timeout.attemptDurationSeconds() != null
                && timeout.attemptDurationSeconds() < SHORTEST_TIMEOUT) {
            throw BatchErrorException.invalid(
                    "timeout.attemptDurationSeconds must be at least " + SHORTEST_TIMEOUT + " seconds");
        }
    }

    static void tags(Map<String, String> tags) {
        if (tags.size() > MOST_TAGS) {
            throw BatchErrorException.invalid("a resource can have at most " + MOST_TAGS + " tags");
        }
    }

    static void environment(List<KeyValuePair> variables) {
        for (KeyValuePair variable : variables) {
            if (variable.name() == null || variable.name().isEmpty()) {
                throw BatchErrorException.invalid("Environment variable names must not be empty");
            }
            if (variable.name().startsWith("AWS_BATCH")) {
                throw BatchErrorException.invalid(
                        "Environment variable names that start with AWS_BATCH are reserved: " + variable.name());
            }
        }
    }

    static void schedulingPriority(@Nullable Integer priority) {
        if (priority != null && (priority < 0 || priority > 9999)) {
            throw BatchErrorException.invalid("schedulingPriority must be between 0 and 9999");
        }
    }
}
