package io.penstock.aws.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
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

/**
 * Single questions to EC2 and IAM, which speak the query protocol. The SDK's own clients of both weigh more than all others together,
 * and a diagnosis asks them twice.
 */
final class QueryCalls {
    private final AwsCredentialsProvider credentials;
    private final SdkHttpClient http;

    QueryCalls(AwsCredentialsProvider credentials, SdkHttpClient http) {
        this.credentials = credentials;
        this.http = http;
    }

    /**
     * Asks.
     *
     * @param endpoint the service's address
     * @param service the service's name in signatures
     * @param region the region in signatures
     * @param parameters action, version and what they need
     * @throws AwsServiceException if the service refuses
     * @throws SdkClientException if there is no answer that can be read
     */
    Document ask(URI endpoint, String service, String region, Map<String, String> parameters) {
        String body = new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        SdkHttpRequest request = SdkHttpRequest.builder()
                .uri(endpoint)
                .encodedPath("/")
                .method(SdkHttpMethod.POST)
                .putHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .build();
        SignedRequest signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(credentials.resolveCredentials())
                        .request(request)
                        .payload(ContentStreamProvider.fromUtf8String(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region));
        try {
            return answer(http.prepareRequest(HttpExecuteRequest.builder()
                            .request(signed.request())
                            .contentStreamProvider(signed.payload().orElse(null))
                            .build())
                    .call());
        } catch (IOException e) {
            throw SdkClientException.create("no answer from " + endpoint + ": " + e.getMessage(), e);
        }
    }

    private static Document answer(HttpExecuteResponse response) throws IOException {
        Optional<AbortableInputStream> body = response.responseBody();
        String text = "";
        if (body.isPresent()) {
            try (InputStream stream = body.get()) {
                text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        if (!response.httpResponse().isSuccessful()) {
            throw refused(response.httpResponse().statusCode(), text);
        }
        return parse(text);
    }

    private static AwsServiceException refused(int status, String text) {
        String code = status == 403 ? "AccessDenied" : "";
        String message = "";
        if (text.startsWith("<")) {
            Document document = parse(text);
            code = first(document, "Code").orElse(code);
            message = first(document, "Message").orElse("");
        }
        return AwsServiceException.builder()
                .statusCode(status)
                .message(message)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }

    private static Optional<String> first(Document document, String element) {
        return Optional.ofNullable(document.getElementsByTagName(element).item(0))
                .map(node -> node.getTextContent().trim());
    }

    private static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw SdkClientException.create("an answer that is no XML: " + e.getMessage(), e);
        }
    }
}
