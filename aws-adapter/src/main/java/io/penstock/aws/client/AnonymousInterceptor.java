package io.penstock.aws.client;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Says of refused requests that they carry no credentials, and why. */
final class AnonymousInterceptor implements ExecutionInterceptor {
    private static final int FORBIDDEN = 403;

    @Override
    public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes attributes) {
        return context.exception() instanceof S3Exception refused && refused.statusCode() == FORBIDDEN
                ? told(refused)
                : context.exception();
    }

    private static Throwable told(S3Exception refused) {
        AwsErrorDetails details =
                refused.awsErrorDetails() == null ? AwsErrorDetails.builder().build() : refused.awsErrorDetails();
        String words =
                details.errorMessage() == null || details.errorMessage().isBlank() ? "" : details.errorMessage() + "; ";
        return refused.toBuilder()
                .awsErrorDetails(details.toBuilder()
                        .errorCode(details.errorCode() == null ? "Forbidden" : details.errorCode())
                        .errorMessage(words + "the request carries no credentials, for aws.client.anonymous is true")
                        .build())
                .build();
    }
}
