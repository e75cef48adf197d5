package io.penstock.aws.client;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.settings.ConnectionSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * Finds the addresses of services where the configuration or the environment names them; a profile's are left to the SDK.
 * A configured S3 endpoint that is an IP address or localhost is a whole stand-in for AWS and serves Batch too.
 */
final class Endpoints {
    private static final Logger log = LoggerFactory.getLogger(Endpoints.class);
    private static final String ALL = "AWS_ENDPOINT_URL";

    private Endpoints() {}

    static Optional<URI> s3(ConnectionSettings settings) {
        return settings.endpoint().or(() -> fromEnvironment(settings.environment(), "S3"));
    }

    static Optional<URI> batch(ConnectionSettings settings) {
        return settings.batchEndpoint()
                .or(() -> fromEnvironment(settings.environment(), "BATCH"))
                .or(() -> settings.endpoint().filter(Endpoints::needsPathStyle));
    }

    static Optional<URI> logs(ConnectionSettings settings) {
        return settings.batchEndpoint()
                .or(() -> fromEnvironment(settings.environment(), "CLOUDWATCH_LOGS"))
                .or(() -> settings.endpoint().filter(Endpoints::needsPathStyle));
    }

    /** Returns the address that the environment names for one service alone. */
    static Optional<URI> own(ConnectionSettings settings, String service) {
        String variable = ALL + "_" + service;
        String text = settings.environment().getOrDefault(variable, "").trim();
        return text.isEmpty() ? Optional.empty() : Optional.of(address(variable, text));
    }

    /** Returns AWS's own address of a service. */
    static URI ofAws(String service, String region) {
        return URI.create("https://" + service + "." + region + "."
                + PartitionMetadata.of(Region.of(region)).dnsSuffix());
    }

    /**
     * Returns AWS's own address of IAM, of which each partition has one, by the region that requests to it are signed for.
     *
     * @see <a href="https://docs.aws.amazon.com/general/latest/gr/iam-service.html">IAM endpoints</a>
     */
    static Map.Entry<String, URI> identities(String region) {
        return switch (PartitionMetadata.of(Region.of(region)).id()) {
            case "aws-cn" -> Map.entry("cn-north-1", URI.create("https://iam.cn-north-1.amazonaws.com.cn"));
            case "aws-us-gov" -> Map.entry("us-gov-west-1", URI.create("https://iam.us-gov.amazonaws.com"));
            case "aws" -> Map.entry("us-east-1", URI.create("https://iam.amazonaws.com"));
            default -> Map.entry(region, ofAws("iam", region));
        };
    }

    /** Returns the address of a service that only a stand-in for AWS has elsewhere. */
    static Optional<URI> service(ConnectionSettings settings, String service) {
        return fromEnvironment(settings.environment(), service)
                .or(() -> settings.endpoint().filter(Endpoints::needsPathStyle));
    }

    /** Returns the address that jobs find S3 at: an address of this machine that the environment names is none for them. */
    static Optional<URI> s3ForJobs(ConnectionSettings settings) {
        return settings.endpoint()
                .or(() -> fromEnvironment(settings.environment(), "S3").filter(address -> !isHere(address)));
    }

    /** Tells whether S3 and Batch are both served by this machine. */
    static boolean areAllHere(ConnectionSettings settings) {
        return s3(settings).filter(Endpoints::isHere).isPresent()
                && batch(settings).filter(Endpoints::isHere).isPresent();
    }

    /** Returns the address that the environment names for a service, or for all. */
    static Optional<URI> fromEnvironment(Map<String, String> environment, String service) {
        if ("true".equalsIgnoreCase(environment.get("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"))) {
            return Optional.empty();
        }
        return Stream.of(ALL + "_" + service, ALL)
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .findFirst()
                .map(name -> address(name, environment.getOrDefault(name, "").trim()));
    }

    private static URI address(String variable, String text) {
        try {
            URI address = new URI(text);
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
                return address;
            }
        } catch (URISyntaxException e) {
            log.debug("not an address [variable={}]", variable, e);
        }
        throw new PenstockException(
                ErrorCode.CONFIGURATION,
                variable + " in the environment is no address: '" + text + "'; write it like http://host:port");
    }

    /** Returns the option, with its line, or the variable that names an address; empty where none does. */
    static Optional<String> setting(ConnectionSettings settings, URI address) {
        if (settings.endpoint().filter(own -> leadsTo(own.toString(), address)).isPresent()) {
            return Optional.of(written(settings, "aws.client.endpoint"));
        }
        return settings.environment().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(ALL))
                .filter(variable -> leadsTo(variable.getValue().trim(), address))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /** Returns an option with the line that it is written in. */
    static String written(ConnectionSettings settings, String option) {
        String line = settings.origins().get(option);
        return line == null ? option : option + " (" + line + ")";
    }

    /** A bucket may stand in front of the host. */
    private static boolean leadsTo(String endpoint, URI address) {
        String host = endpoint.replaceFirst("^[a-z]+://", "").replaceFirst("/.*$", "");
        String asked = String.valueOf(address.getRawAuthority());
        return !host.isEmpty() && (asked.equals(host) || asked.endsWith("." + host));
    }

    static boolean isHere(URI address) {
        String host = address.getHost();
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.startsWith("127.")
                || host.equals("[::1]");
    }

    /** Tells whether no name of a bucket can stand in front of the host. */
    static boolean needsPathStyle(URI endpoint) {
        @Nullable String host = endpoint.getHost();
        return host != null && (host.equals("localhost") || host.startsWith("[") || host.matches("[0-9.]+"));
    }
}
