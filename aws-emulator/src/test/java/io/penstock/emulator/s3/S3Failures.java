package io.penstock.emulator.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Looks at failures as {@code <status> <code>}. */
final class S3Failures {
    private S3Failures() {}

    static AbstractStringAssert<?> assertThatFailure(ThrowingCallable call) {
        S3Exception failure = catchThrowableOfType(S3Exception.class, call);
        assertThat(failure).as("the failure").isNotNull();
        return assertThat(failure.statusCode() + " " + failure.awsErrorDetails().errorCode());
    }
}
