package io.penstock.aws.client;

import io.penstock.api.PenstockException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Asks ECS and EC2 what machines containers run on. Thread-safe. */
public final class ContainerHosts {
    private static final String TARGET = "AmazonEC2ContainerServiceV20141113.DescribeContainerInstances";
    private static final Pattern INSTANCE = Pattern.compile("(.*:)container-instance/([^/]+)/[^/]+");
    private static final Pattern LIFECYCLE = Pattern.compile("<instanceLifecycle>([a-z-]+)</instanceLifecycle>");

    private final SignedCalls calls;
    private final Function<String, URI> ecs;
    private final Function<String, URI> ec2;

    /**
     * Creates a source.
     *
     * @param ecs the address of ECS in a region
     * @param ec2 the address of EC2 in a region
     */
    ContainerHosts(SignedCalls calls, Function<String, URI> ecs, Function<String, URI> ec2) {
        this.calls = calls;
        this.ecs = ecs;
        this.ec2 = ec2;
    }

    /**
     * A machine.
     *
     * @param id its id at EC2
     * @param type its type; empty if unknown
     * @param zone its zone; empty if unknown
     */
    public record Host(String id, String type, String zone) {}

    /**
     * Returns the machine of a container instance; empty where ECS no longer knows it.
     *
     * @throws PenstockException with {@code ACCESS_DENIED} if it may not be described
     */
    public Optional<Host> host(String region, String containerInstanceArn) {
        Matcher parts = INSTANCE.matcher(containerInstanceArn);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String body =
                "{\"cluster\":\"" + parts.group(2) + "\",\"containerInstances\":[\"" + containerInstanceArn + "\"]}";
        Map<String, String> headers = Map.of("Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", TARGET);
        try {
            String answer = calls.post(ecs.apply(region), "ecs", region, headers, body);
            return JsonNode.parser().parse(answer).field("containerInstances").map(JsonNode::asArray).stream()
                    .flatMap(instances -> instances.stream())
                    .findFirst()
                    .map(ContainerHosts::host);
        } catch (SdkException e) {
            throw AwsErrors.translate(e, "describe container instance " + containerInstanceArn, region);
        }
    }

    private static Host host(JsonNode instance) {
        Map<String, String> attributes = new HashMap<>();
        instance.field("attributes")
                .ifPresent(list -> list.asArray()
                        .forEach(attribute -> attributes.put(text(attribute, "name"), text(attribute, "value"))));
        return new Host(
                text(instance, "ec2InstanceId"),
                attributes.getOrDefault("ecs.instance-type", ""),
                attributes.getOrDefault("ecs.availability-zone", ""));
    }

    private static String text(JsonNode node, String field) {
        return node.field(field)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .orElse("");
    }

    /**
     * Tells whether a machine was bought on the spot market.
     *
     * @throws PenstockException with {@code ACCESS_DENIED} if it may not be described
     */
    public boolean isSpot(String region, String instanceId) {
        String body = "Action=DescribeInstances&Version=2016-11-15&InstanceId.1="
                + URLEncoder.encode(instanceId, StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
        try {
            Matcher lifecycle = LIFECYCLE.matcher(calls.post(ec2.apply(region), "ec2", region, headers, body));
            return lifecycle.find() && lifecycle.group(1).equals("spot");
        } catch (SdkException e) {
            throw AwsErrors.translate(e, "describe instance " + instanceId, region);
        }
    }
}
