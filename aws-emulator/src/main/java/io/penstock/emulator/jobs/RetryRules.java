package io.penstock.emulator.jobs;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.EvaluateOnExit;
import software.amazon.awssdk.services.batch.model.RetryStrategy;

/** Decides after a failed attempt whether the job gets another one. */
final class RetryRules {

    private RetryRules() {}

    /**
     * Returns whether attempts are left and the strategy asks for one. The first entry whose conditions all match
     * decides; a failure that matches no entry is retried.
     */
    static boolean retries(@Nullable RetryStrategy strategy, int attemptsDone, Attempt attempt) {
        if (strategy == null || strategy.attempts() == null || attemptsDone >= strategy.attempts()) {
            return false;
        }
        Integer code = attempt.exitCode();
        String exitCode = code == null ? "" : code.toString();
        for (EvaluateOnExit entry : strategy.evaluateOnExit()) {
            if (matches(entry.onExitCode(), exitCode)
                    && matches(entry.onReason(), attempt.reason())
                    && matches(entry.onStatusReason(), attempt.statusReason())) {
                return entry.actionAsString().equalsIgnoreCase("RETRY");
            }
        }
        return true;
    }

    private static boolean matches(@Nullable String pattern, @Nullable String text) {
        if (pattern == null) {
            return true;
        }
        String lower = text == null ? "" : text.toLowerCase(Locale.ROOT);
        String wanted = pattern.toLowerCase(Locale.ROOT);
        return wanted.endsWith("*") ? lower.startsWith(wanted.substring(0, wanted.length() - 1)) : lower.equals(wanted);
    }
}
