package io.penstock.aws.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/** Single requests to services whose clients are too heavy to bring along for a question or two. Thread-safe. */
final class SignedCalls {
    private final AwsCredentialsProvider credentials;
    private final SdkHttpClient http;

    SignedCalls(AwsCredentialsProvider credentials, SdkHttpClient http) {
        this.credentials = credentials;
        this.http = http;
    }

    /**
     * Returns the text of an answer.
     *
     * @throws AwsServiceException if the service refuses
     * @throws SdkClientException if there is no answer
     */
    String post(URI endpoint, String service, String region, Map<String, String> headers, String body) {
        SdkHttpRequest.Builder request =
                SdkHttpRequest.builder().uri(endpoint).encodedPath("/").method(SdkHttpMethod.POST);
        headers.forEach(request::putHeader);
        SignedRequest signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(credentials.resolveCredentials())
                        .request(request.build())
                        .payload(ContentStreamProvider.fromUtf8String(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region));
        try {
            HttpExecuteResponse response = http.prepareRequest(HttpExecuteRequest.builder()
                            .request(signed.request())
                            .contentStreamProvider(signed.payload().orElse(null))
                            .build())
                    .call();
            String text = text(response.responseBody());
            if (!response.httpResponse().isSuccessful()) {
                throw refused(response.httpResponse().statusCode(), text);
            }
            return text;
        } catch (IOException e) {
            throw SdkClientException.create("no answer from " + endpoint + ": " + e.getMessage(), e);
        }
    }

    private static String text(Optional<AbortableInputStream> body) throws IOException {
        if (body.isEmpty()) {
            return "";
        }
        try (InputStream stream = body.get()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What exactly was refused stands in the text, whichever way it is written; nobody needs more of it. */
    private static AwsServiceException refused(int status, String text) {
        boolean denied =
                status == 401 || status == 403 || text.contains("AccessDenied") || text.contains("Unauthorized");
        return AwsServiceException.builder()
                .statusCode(denied ? 403 : status)
                .message(text)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(denied ? "AccessDenied" : "")
                        .errorMessage("HTTP status " + status)
                        .build())
                .build();
    }
}
