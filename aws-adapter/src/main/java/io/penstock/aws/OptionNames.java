package io.penstock.aws;

import io.penstock.domain.directive.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The names of the scope {@code aws}: which there are, which are old ones, which have no effect, which one a wrong name may mean. */
final class OptionNames {
    private static final String ELSEWHERE =
            "transfers are tuned by maxConcurrency, multipartThreshold and minimumPartSize";
    private static final String ARCHIVED = "archived objects must be restored first";
    private static final String BUFFERS = "the system chooses buffer sizes";

    /** Those that become a setting together with others. */
    private static final List<String> COMBINED = List.of(
            "aws.client.maxConnections",
            "aws.client.targetThroughputInGbps",
            "aws.client.proxyHost",
            "aws.client.proxyPort",
            "aws.client.proxyScheme",
            "aws.client.proxyUsername",
            "aws.client.proxyPassword");

    private static final Map<String, String> REPLACED = new TreeMap<>(Map.of(
            "aws.client.uploadStorageClass", "aws.client.storageClass",
            "aws.client.uploadChunkSize", "aws.client.minimumPartSize",
            "aws.client.uploadMaxThreads", "aws.client.maxConcurrency",
            "aws.client.uploadMaxAttempts", "aws.client.maxErrorRetry"));

    private static final Map<String, String> WITHOUT_EFFECT = new TreeMap<>(Map.ofEntries(
            Map.entry("aws.client.glacierAutoRetrieval", ARCHIVED),
            Map.entry("aws.client.glacierExpirationDays", ARCHIVED),
            Map.entry("aws.client.glacierRetrievalTier", ARCHIVED),
            Map.entry("aws.client.maxDownloadHeapMemory", ELSEWHERE),
            Map.entry("aws.client.maxNativeMemory", ELSEWHERE),
            Map.entry("aws.client.protocol", "the protocol is part of client.endpoint"),
            Map.entry("aws.client.signerOverride", "requests are signed as AWS wants them today"),
            Map.entry("aws.client.socketRecvBufferSizeHint", BUFFERS),
            Map.entry("aws.client.socketSendBufferSizeHint", BUFFERS),
            Map.entry("aws.client.transferManagerThreads", ELSEWHERE),
            Map.entry("aws.client.uploadRetrySleep", "pauses between tries grow by themselves"),
            Map.entry("aws.client.userAgent", "the SDK names itself")));

    private OptionNames() {}

    static boolean isKnown(String name) {
        return all().anyMatch(name::equals);
    }

    /** Returns every name there is, old ones and those without effect among them. */
    static Stream<String> all() {
        return Stream.of(effective(), REPLACED.keySet().stream(), WITHOUT_EFFECT.keySet().stream())
                .flatMap(names -> names);
    }

    private static Stream<String> effective() {
        return Stream.concat(AwsOptions.ofAws().stream().map(AwsOption::name), COMBINED.stream());
    }

    /** Returns the name that took the place of an old one; empty for a name of today. */
    static Optional<String> newer(String name) {
        return Optional.ofNullable(REPLACED.get(name));
    }

    /** Returns the old names of an option. */
    static List<String> olderThan(String name) {
        return REPLACED.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns why an option has no effect; empty where it has one. */
    static Optional<String> withoutEffect(String name) {
        return Optional.ofNullable(WITHOUT_EFFECT.get(name));
    }

    /** Returns the option that a wrong name comes nearest to. */
    static Optional<String> nearest(String name) {
        return Spelling.nearest(name, effective().toList());
    }
}
