package io.penstock.config.check;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The options of the scopes that are known by name. */
final class KnownOptions {
    /** Scopes whose names are free, or that belong to back ends and services that are not used here. */
    static final Set<String> OPEN_SCOPES = Set.of(
            "params",
            "env",
            "profiles",
            "plugins",
            "process",
            "azure",
            "charliecloud",
            "fusion",
            "google",
            "k8s",
            "lineage",
            "mail",
            "notification",
            "nextflow",
            "sarus",
            "seqera",
            "shifter",
            "spack",
            "tower",
            "validation",
            "wave",
            "weblog",
            "prov",
            "quilt",
            "co2footprint",
            "lima",
            "nomad",
            "float");

    /** Settings that stand outside of any scope. */
    static final Set<String> TOP_LEVEL =
            Set.of("workDir", "bucketDir", "outputDir", "cleanup", "resume", "dumpHashes", "dumpChannels", "stubRun");

    private static final String CONTAINER_ENGINE =
            "enabled engineOptions envWhitelist registry registryOverride remove runOptions sudo tty temp fixOwnership"
                    + " writableInputMounts legacy mountFlags kill";
    private static final String SINGULARITY_ENGINE = "enabled autoMounts cacheDir engineOptions envWhitelist libraryDir"
            + " noHttps ociAutoPull ociMode oci pullTimeout registry registryOverride runOptions";

    private static final Map<String, Set<String>> OPTIONS = Map.ofEntries(
            options("aws", "accessKey secretKey sessionToken profile region batch client maxConnections"),
            options(
                    "aws.batch",
                    "cliPath delayBetweenAttempts executionRole jobRole logsGroup maxParallelTransfers maxSpotAttempts"
                            + " maxTransferAttempts platformType retryMode schedulingPriority shareIdentifier terminateUnschedulableJobs"
                            + " volumes forceGlacierTransfer s5cmdPath fetchInstanceType jobDefinition"),
            options(
                    "aws.client",
                    "anonymous s3Acl connectionTimeout endpoint requesterPays maxConcurrency maxConnections"
                            + " maxErrorRetry maxNativeMemory minimumPartSize multipartThreshold protocol proxyHost proxyPort"
                            + " proxyScheme proxyUsername proxyPassword s3PathStyleAccess socketRecvBufferSizeHint"
                            + " socketSendBufferSizeHint socketTimeout storageEncryption storageKmsKeyId targetThroughputInGbps"
                            + " transferManagerThreads userAgent uploadChunkSize uploadMaxAttempts uploadMaxThreads"
                            + " uploadRetrySleep uploadStorageClass enableCompatibilityMode glacierAutoRetrieval signerOverride"),
            options(
                    "executor",
                    "name account cpus dumpInterval exitReadTimeout jobName killBatchSize memory naming onlyJobState"
                            + " perCpuMemAllocation perJobMemLimit perTaskReserve pollInterval queueGlobalStatus queueSize"
                            + " queueStatInterval retry submitRateLimit"),
            options("docker", CONTAINER_ENGINE),
            options("podman", CONTAINER_ENGINE),
            options("singularity", SINGULARITY_ENGINE),
            options("apptainer", SINGULARITY_ENGINE),
            options("conda", "enabled cacheDir channels createOptions createTimeout useMamba useMicromamba"),
            options("trace", "enabled fields file overwrite raw sep"),
            options("report", "enabled file overwrite"),
            options("timeline", "enabled file overwrite"),
            options("dag", "enabled depth direction file overwrite verbose type maxDepth"),
            options(
                    "manifest",
                    "author contributors defaultBranch description docsUrl doi gitmodules homePage icon license"
                            + " mainScript maintainer name nextflowVersion organization recurseSubmodules version"),
            options("workflow", "failOnIgnore onComplete onError output"));

    private KnownOptions() {}

    private static Map.Entry<String, Set<String>> options(String scope, String names) {
        return Map.entry(scope, new LinkedHashSet<>(words(names)));
    }

    private static List<String> words(String names) {
        return Arrays.asList(names.split(" ", -1));
    }

    static boolean knowsScope(String scope) {
        return OPTIONS.containsKey(scope);
    }

    static Set<String> of(String scope) {
        return OPTIONS.getOrDefault(scope, Set.of());
    }

    static Set<String> scopes() {
        Set<String> scopes = new LinkedHashSet<>(OPEN_SCOPES);
        scopes.addAll(TOP_LEVEL);
        OPTIONS.keySet().stream().filter(scope -> scope.indexOf('.') < 0).forEach(scopes::add);
        return scopes;
    }

    /** Returns the scopes that have an option of that name, sorted. */
    static List<String> scopesWith(String option) {
        return OPTIONS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(option))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
