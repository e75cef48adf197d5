package io.penstock.aws.client;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What a diagnosis asks of EC2 and IAM. Its exceptions are those of the SDK. */
public final class HostQuestions {
    private static final String EC2_VERSION = "2016-11-15";
    private static final String IAM_VERSION = "2010-05-08";

    private final QueryCalls calls;
    private final Optional<URI> ec2;
    private final Optional<URI> iam;

    HostQuestions(QueryCalls calls, Optional<URI> ec2, Optional<URI> iam) {
        this.calls = calls;
        this.ec2 = ec2;
        this.iam = iam;
    }

    /**
     * Returns the instance types of a region that match patterns.
     *
     * @param patterns names, or families as {@code m5.*}
     */
    public List<InstanceType> instanceTypes(String region, List<String> patterns) {
        URI endpoint = ec2.orElseGet(() -> Endpoints.ofAws("ec2", region));
        List<InstanceType> types = new ArrayList<>();
        String next = "";
        do {
            Map<String, String> parameters = new HashMap<>(Map.of(
                    "Action", "DescribeInstanceTypes", "Version", EC2_VERSION, "Filter.1.Name", "instance-type"));
            for (int i = 0; i < patterns.size(); i++) {
                parameters.put("Filter.1.Value." + (i + 1), patterns.get(i));
            }
            if (!next.isEmpty()) {
                parameters.put("NextToken", next);
            }
            Document answer = calls.ask(endpoint, "ec2", region, parameters);
            NodeList items = answer.getElementsByTagName("instanceType");
            for (int i = 0; i < items.getLength(); i++) {
                if (items.item(i).getParentNode() instanceof Element item) {
                    types.add(type(item));
                }
            }
            next = text(answer.getDocumentElement(), "nextToken");
        } while (!next.isEmpty());
        return types;
    }

    private static InstanceType type(Element item) {
        // Graphics processors have memory of their own, in elements of the same names.
        int gpus = child(item, "gpuInfo")
                .map(info -> (int) number(text(info, "count")))
                .orElse(0);
        return new InstanceType(
                text(item, "instanceType"),
                (int) number(text(item, "defaultVCpus")),
                child(item, "memoryInfo")
                        .map(info -> number(text(info, "sizeInMiB")))
                        .orElse(0L),
                gpus);
    }

    private static Optional<Element> child(Element of, String name) {
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** Returns the document that says who may act in a role of the part of AWS that a region belongs to. */
    public String trustOf(String region, String role) {
        Map.Entry<String, URI> own = Endpoints.identities(region);
        Document answer = calls.ask(
                iam.orElse(own.getValue()),
                "iam",
                own.getKey(),
                Map.of("Action", "GetRole", "Version", IAM_VERSION, "RoleName", role));
        return URLDecoder.decode(text(answer.getDocumentElement(), "AssumeRolePolicyDocument"), StandardCharsets.UTF_8);
    }

    private static long number(String text) {
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private static String text(Element within, String element) {
        return Optional.ofNullable(within.getElementsByTagName(element).item(0))
                .map(node -> node.getTextContent().trim())
                .orElse("");
    }
}
