package io.penstock.aws.client;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Single questions to EC2 and IAM, which speak the query protocol. The SDK's own clients of both weigh more than all others together,
 * and a diagnosis asks them twice.
 */
final class QueryCalls {
    private static final Map<String, String> HEADERS =
            Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");

    private final SignedCalls calls;

    QueryCalls(SignedCalls calls) {
        this.calls = calls;
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
        return parse(calls.post(endpoint, service, region, HEADERS, body));
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
