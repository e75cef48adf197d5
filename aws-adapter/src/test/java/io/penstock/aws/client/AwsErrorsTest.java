package io.penstock.aws.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

final class AwsErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "InvalidAccessKeyId, 403, CREDENTIALS, aws.accessKey",
        "SignatureDoesNotMatch, 403, CREDENTIALS, aws.secretKey",
        "ExpiredToken, 400, CREDENTIALS, renew",
        "RequestTimeTooSkewed, 403, CREDENTIALS, clock",
        "AccessDenied, 403, ACCESS_DENIED, policy",
        "NoSuchBucket, 404, RESOURCE_NOT_FOUND, eu-west-1",
        "NoSuchKey, 404, FILE_NOT_FOUND, no such object",
        "PermanentRedirect, 301, CONFIGURATION, aws.region",
        "SlowDown, 503, THROTTLED, fewer",
        "TooManyRequestsException, 429, THROTTLED, fewer",
        "InternalError, 500, UNAVAILABLE, InternalError",
        "InvalidObjectState, 403, STORAGE, restore",
        "InvalidRequest, 400, ARGUMENT, InvalidRequest",
    })
    void translatesAnswersOfAws(String name, int status, ErrorCode code, String part) {
        PenstockException translated = AwsErrors.translate(
                S3Exception.builder()
                        .statusCode(status)
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode(name)
                                .errorMessage("in AWS's words")
                                .build())
                        .build(),
                "read s3://bucket/key",
                "eu-west-1");

        assertThat(translated.code()).isEqualTo(code);
        assertThat(translated)
                .hasMessageStartingWith("cannot read s3://bucket/key: ")
                .hasMessageContaining(part);
        assertThat(translated.getCause()).isInstanceOf(S3Exception.class);
    }

    @Test
    void saysThatNothingAnswers() {
        assertThat(translated("Unable to execute HTTP request: Connection refused"))
                .hasMessageContaining("does not answer in region eu-west-1")
                .extracting(PenstockException::code)
                .isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void namesTheAddressThatDoesNotAnswer() throws IOException {
        IOException refused = new ConnectException("Connection refused");
        new Contacts(sentence -> {}, later -> {})
                .with(URI.create("https://batch.eu-west-1.amazonaws.com/v1/x"), "")
                .failed(refused);
        SdkClientException failure =
                SdkClientException.create("Unable to execute HTTP request", new IOException("again", refused));

        assertThat(AwsErrors.translate(failure, "submit job x", "eu-west-1"))
                .hasMessage("cannot submit job x: AWS does not answer in region eu-west-1 at"
                        + " https://batch.eu-west-1.amazonaws.com: connection refused: nothing listens there; check"
                        + " aws.region, aws.client.endpoint and AWS_ENDPOINT_URL, the network and the proxy");
        assertThat(AwsErrors.translate(failure, "submit job x", "eu-west-1 at http://localhost:1"))
                .hasMessageContaining("in region eu-west-1 at http://localhost:1: connection refused");
    }

    private static PenstockException translated(String message) {
        return AwsErrors.translate(SdkClientException.create(message), "list s3://bucket", "eu-west-1");
    }
}
