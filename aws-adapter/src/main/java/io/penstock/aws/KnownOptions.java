package io.penstock.aws;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The options of the scope {@code aws}: which there are, which of them have no effect, which one a wrong name may mean. */
final class KnownOptions {
    private static final int LARGEST_DISTANCE = 4;
    private static final String ELSEWHERE =
            "transfers are tuned by maxConcurrency, multipartThreshold and minimumPartSize";
    private static final List<String> EFFECTIVE = List.of(
            "accessKey",
            "secretKey",
            "sessionToken",
            "profile",
            "region",
            "batch.cliPath",
            "batch.delayBetweenAttempts",
            "batch.executionRole",
            "batch.jobRole",
            "batch.logsGroup",
            "batch.maxParallelTransfers",
            "batch.maxTransferAttempts",
            "batch.retryMode",
            "batch.schedulingPriority",
            "batch.shareIdentifier",
            "batch.terminateUnschedulableJobs",
            "batch.volumes",
            "client.anonymous",
            "client.connectionTimeout",
            "client.endpoint",
            "client.maxConcurrency",
            "client.maxErrorRetry",
            "client.minimumPartSize",
            "client.multipartThreshold",
            "client.proxyHost",
            "client.proxyPassword",
            "client.proxyPort",
            "client.proxyScheme",
            "client.proxyUsername",
            "client.requesterPays",
            "client.s3Acl",
            "client.s3PathStyleAccess",
            "client.socketTimeout",
            "client.storageEncryption",
            "client.storageKmsKeyId",
            "client.uploadStorageClass");
    private static final Map<String, String> WITHOUT_EFFECT = new TreeMap<>(Map.ofEntries(
            Map.entry("batch.forceGlacierTransfer", "archived objects must be restored first"),
            Map.entry(
                    "batch.maxSpotAttempts", "an attempt whose instance is reclaimed is made again in a new directory"),
            Map.entry("batch.platformType", "jobs are submitted as EC2 jobs"),
            Map.entry("client.glacierAutoRetrieval", "archived objects must be restored first"),
            Map.entry("client.glacierExpirationDays", "archived objects must be restored first"),
            Map.entry("client.glacierRetrievalTier", "archived objects must be restored first"),
            Map.entry("client.maxConnections", ELSEWHERE),
            Map.entry("client.maxDownloadHeapMemory", ELSEWHERE),
            Map.entry("client.maxNativeMemory", ELSEWHERE),
            Map.entry("client.protocol", "the protocol is part of client.endpoint"),
            Map.entry("client.signerOverride", "requests are signed as AWS wants them today"),
            Map.entry("client.socketRecvBufferSizeHint", "the system chooses buffer sizes"),
            Map.entry("client.socketSendBufferSizeHint", "the system chooses buffer sizes"),
            Map.entry("client.targetThroughputInGbps", ELSEWHERE),
            Map.entry("client.transferManagerThreads", ELSEWHERE),
            Map.entry("client.uploadChunkSize", ELSEWHERE),
            Map.entry("client.uploadMaxAttempts", ELSEWHERE),
            Map.entry("client.uploadMaxThreads", ELSEWHERE),
            Map.entry("client.uploadRetrySleep", ELSEWHERE),
            Map.entry("client.userAgent", "the SDK names itself")));

    private KnownOptions() {}

    static boolean isKnown(String name) {
        return EFFECTIVE.contains(name) || WITHOUT_EFFECT.containsKey(name);
    }

    /** Returns why an option has no effect; empty where it has one. */
    static Optional<String> withoutEffect(String name) {
        return Optional.ofNullable(WITHOUT_EFFECT.get(name));
    }

    /** Returns the option that a wrong name comes nearest to. */
    static Optional<String> nearest(String name) {
        return EFFECTIVE.stream()
                .min(Comparator.comparingInt(known -> distance(known, name)))
                .filter(known -> distance(known, name) <= LARGEST_DISTANCE);
    }

    /** Returns how many letters must be changed, added or dropped to make one text from the other. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] line = new int[other.length() + 1];
            line[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int change =
                        Character.toLowerCase(one.charAt(row - 1)) == Character.toLowerCase(other.charAt(column - 1))
                                ? 0
                                : 1;
                line[column] = Math.min(above[column - 1] + change, Math.min(above[column], line[column - 1]) + 1);
            }
            above = line;
        }
        return above[other.length()];
    }
}
