package io.penstock.aws.client;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Notices that AWS takes credentials for expired: they are forgotten, and the failure says what helps. */
final class ExpiryInterceptor implements ExecutionInterceptor {
    private final RenewableCredentials credentials;

    ExpiryInterceptor(RenewableCredentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes attributes) {
        Throwable failure = context.exception();
        if (failure instanceof SdkException refused && AwsErrors.isExpired(refused)) {
            // The SDK lets nobody put another type in its place.
            failure.addSuppressed(credentials.expired(refused));
        }
        return failure;
    }
}
