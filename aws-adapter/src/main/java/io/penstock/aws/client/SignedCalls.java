package io.penstock.aws.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    /** Some services answer in XML, some in JSON; the name of an error may have a namespace in front. */
    private static final Pattern CODE =
            Pattern.compile("<Code>([^<]*)</Code>|\"__type\"\\s*:\\s*\"(?:[^\"#]*#)?([^\"]*)\"");

    private static final Pattern MESSAGE =
            Pattern.compile("<Message>([^<]*)</Message>|\"message\"\\s*:\\s*\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIED = Pattern.compile("AccessDenied|Unauthorized");

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

    private static AwsServiceException refused(int status, String text) {
        String code = first(CODE, text);
        boolean denied = status == 401
                || (code.isEmpty() && status == 403)
                || DENIED.matcher(code).find();
        String message = first(MESSAGE, text);
        return AwsServiceException.builder()
                .statusCode(denied ? 403 : status)
                .message(message)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(denied ? "AccessDenied" : code)
                        .errorMessage(message)
                        .build())
                .build();
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return "";
        }
        return (found.group(1) == null ? found.group(2) : found.group(1)).trim();
    }
}
