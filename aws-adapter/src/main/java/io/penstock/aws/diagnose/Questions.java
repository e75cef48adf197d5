package io.penstock.aws.diagnose;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.client.AwsErrors;
import io.penstock.domain.diagnosis.Finding;
import io.penstock.domain.diagnosis.Verdict;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/** Asks AWS, and turns what goes wrong into findings. A permission that is missing says nothing about the thing itself. */
final class Questions {
    private final String region;
    private final Consumer<Finding> findings;

    Questions(String region, Consumer<Finding> findings) {
        this.region = region;
        this.findings = findings;
    }

    void add(Finding finding) {
        findings.accept(finding);
    }

    /**
     * Asks.
     *
     * @param subject what is looked at
     * @param action the permission that it takes
     * @param doing what is tried
     * @return the answer; empty where there is none, which is then a finding
     */
    <T> Optional<T> ask(String subject, String action, String doing, Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (SdkException e) {
            add(finding(subject, action, AwsErrors.translate(e, doing, region)));
        } catch (PenstockException e) {
            add(finding(subject, action, e));
        }
        return Optional.empty();
    }

    private static Finding finding(String subject, String action, PenstockException failure) {
        if (failure.code() == ErrorCode.ACCESS_DENIED) {
            return Finding.unknown(
                    subject, "not known: " + action + " is not allowed", "allow it; 'penstock iam' prints the policy");
        }
        boolean silent = failure.code().category() == ErrorCode.Category.UNAVAILABLE
                || failure.code().category() == ErrorCode.Category.THROTTLED;
        return Finding.of(subject, silent ? Verdict.UNKNOWN : Verdict.ERROR, String.valueOf(failure.getMessage()));
    }
}
