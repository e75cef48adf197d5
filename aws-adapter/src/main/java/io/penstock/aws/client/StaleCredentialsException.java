package io.penstock.aws.client;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Credentials ran out. An exception of the SDK's family, so that each caller translates it as any other. */
final class StaleCredentialsException extends SdkClientException {
    private static final long serialVersionUID = 1L;

    private final transient Renewal renewal;

    StaleCredentialsException(String what, Renewal renewal, @Nullable Throwable cause) {
        super(SdkClientException.builder()
                .message(what + "; " + renewal.remedy())
                .cause(cause));
        this.renewal = renewal;
    }

    /** Finds what a failure says of credentials that ran out. */
    static Optional<StaleCredentialsException> in(@Nullable Throwable failure) {
        return failure == null
                ? Optional.empty()
                : Stream.concat(Stream.of(failure), Stream.of(failure.getSuppressed()))
                        .filter(StaleCredentialsException.class::isInstance)
                        .map(StaleCredentialsException.class::cast)
                        .findFirst();
    }

    Renewal renewal() {
        return renewal;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
