package io.penstock.aws.client;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Credentials whose failures are all ours or the SDK's: a profile that is malformed, a sign-in that never was, or a
 * credential process that fails make the SDK throw what nobody expects of it. Thread-safe.
 */
final class ReadableCredentials implements AwsCredentialsProvider, SdkAutoCloseable {
    private final AwsCredentialsProvider provider;

    ReadableCredentials(AwsCredentialsProvider provider) {
        this.provider = provider;
    }

    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return provider.resolveCredentials();
        } catch (SdkException | PenstockException e) {
            throw e;
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** Says that the files or programs that give credentials are at fault. */
    static PenstockException unreadable(RuntimeException e) {
        return new PenstockException(
                ErrorCode.CREDENTIALS,
                "the AWS credentials cannot be read: " + e.getMessage()
                        + "; check aws.profile, AWS_PROFILE and the files in ~/.aws, or sign in by 'aws sso login'",
                e);
    }

    @Override
    public void close() {
        if (provider instanceof SdkAutoCloseable closeable) {
            closeable.close();
        }
    }
}
