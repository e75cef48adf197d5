package io.penstock.config.check;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All scopes and options that are known: what each takes, and whether anything is done with it. */
final class OptionCatalog {
    /** Scopes in which names are free. */
    private static final Set<String> FREE_SCOPES = Set.of("params", "env", "profiles", "plugins", "process");

    /** Scopes of back ends, services and plugins that are not used here. */
    private static final Set<String> UNUSED_SCOPES =
            words("azure charliecloud co2footprint conda float fusion google k8s lima lineage mail nextflow nomad"
                    + " notification prov quilt sarus seqera shifter singularity apptainer spack tower"
                    + " validation wave weblog debug");

    private static final String CONTAINER_ENGINE =
            "enabled:flag runOptions:any registry:text -engineOptions -envWhitelist -registryOverride -userEmulation -remove -sudo"
                    + " -tty -temp -fixOwnership -writableInputMounts -legacy -mountFlags -kill -mountMode";
    private static final String SINGULARITY_ENGINE = "-enabled -autoMounts -cacheDir -engineOptions -envWhitelist"
            + " -libraryDir -noHttps -ociAutoPull -ociMode -oci -pullTimeout -registry -registryOverride -runOptions";
    private static final String FILE = "enabled:flag file:file overwrite:flag";

    private static final Map<String, Map<String, Option>> OPTIONS = Map.ofEntries(
            options(
                    "",
                    "workDir:text bucketDir:text outputDir:text -cleanup -resume -dumpHashes -dumpChannels -stubRun"),
            options(
                    "aws",
                    "accessKey:text secretKey:text sessionToken:text profile:text region:text batch client"
                            + " -maxConnections"),
            options(
                    "aws.batch",
                    "cliPath:text delayBetweenAttempts:time executionRole:text jobRole:text logsGroup:text"
                            + " maxParallelTransfers:count maxTransferAttempts:count retryMode:text"
                            + " schedulingPriority:count shareIdentifier:text terminateUnschedulableJobs:flag volumes:any"
                            + " maxSpotAttempts:count platformType:text forceGlacierTransfer:flag assignPublicIp:flag"
                            + " fargatePlatformVersion:text -s5cmdPath -fetchInstanceType -jobDefinition"),
            options(
                    "aws.client",
                    "anonymous:flag connectionTimeout:time endpoint:text maxConcurrency:count maxErrorRetry:count"
                            + " minimumPartSize:size multipartThreshold:size proxyHost:text proxyPassword:text"
                            + " proxyPort:count proxyScheme:text proxyUsername:text requesterPays:flag s3Acl:text"
                            + " s3PathStyleAccess:flag socketTimeout:time storageEncryption:text storageKmsKeyId:text"
                            + " storageClass:text maxConnections:count targetThroughputInGbps:any uploadStorageClass:text"
                            + " uploadChunkSize:size uploadMaxAttempts:count uploadMaxThreads:count -maxNativeMemory"
                            + " -protocol -socketRecvBufferSizeHint -socketSendBufferSizeHint -transferManagerThreads"
                            + " -userAgent -uploadRetrySleep -enableCompatibilityMode -glacierAutoRetrieval"
                            + " -glacierExpirationDays -glacierRetrievalTier -maxDownloadHeapMemory -signerOverride"),
            options(
                    "executor",
                    "name:text queueSize:count>=0 cpus:count>=0 memory:size pollInterval:time -account -dumpInterval"
                            + " -exitReadTimeout -jobName -killBatchSize -naming -onlyJobState -perCpuMemAllocation"
                            + " -perJobMemLimit -perTaskReserve -queueGlobalStatus -queueStatInterval -retry"
                            + " -submitRateLimit"),
            options("penstock", "maxInfrastructureRetries:count>=0 retryDelay:time lostAfter:time"),
            options("docker", CONTAINER_ENGINE),
            options("podman", CONTAINER_ENGINE),
            options("singularity", SINGULARITY_ENGINE),
            options("apptainer", SINGULARITY_ENGINE),
            options("conda", "-enabled -cacheDir -channels -createOptions -createTimeout -useMamba -useMicromamba"),
            options("trace", FILE + " fields:any sep:text -raw"),
            options("report", FILE),
            options("timeline", FILE),
            options("dag", FILE + " -depth -direction -verbose -type -maxDepth"),
            options(
                    "manifest",
                    "author contributors defaultBranch description docsUrl doi gitmodules homePage icon license"
                            + " mainScript:text maintainer name nextflowVersion organization recurseSubmodules version"),
            options("workflow", "-failOnIgnore onComplete:handler onError:handler output:any"),
            options(
                    "process",
                    "accelerator afterScript:any beforeScript:any cache:true|false|deep|lenient container:any"
                            + " containerOptions:any cpus:count>=1 debug:flag disk:any echo:flag -env"
                            + " errorStrategy:terminate|finish|ignore|retry executor:text ext:any label:any"
                            + " maxErrors:count maxForks:count>=0 maxRetries:count memory:size module:any publishDir:any"
                            + " queue:text resourceLabels:any resourceLimits:any scratch:any secret:any shell:any"
                            + " stageInMode:text stageOutMode:text storeDir:any tag:any time:time volumes:any"));

    private static final Map<String, String> REPLACED = Map.of("executor.awscli", "aws.batch.cliPath");

    private OptionCatalog() {}

    /** Returns the option that took the place of one that is gone, by its full name. */
    static Optional<String> newer(String path) {
        return Optional.ofNullable(REPLACED.get(path));
    }

    private static Map.Entry<String, Map<String, Option>> options(String scope, String text) {
        Map<String, Option> options = new LinkedHashMap<>();
        for (String word : text.split(" ", -1)) {
            Option option = Option.parse(word);
            options.put(option.name(), option);
        }
        return Map.entry(scope, Collections.unmodifiableMap(options));
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.split(" ", -1)));
    }

    static boolean knowsOptionsOf(String scope) {
        return !scope.isEmpty() && !scope.equals("process") && OPTIONS.containsKey(scope);
    }

    /** Returns the options of a scope by name; those outside of scopes for an empty name, directives for {@code process}. */
    static Map<String, Option> of(String scope) {
        return OPTIONS.getOrDefault(scope, Map.of());
    }

    static boolean isFree(String scope) {
        return FREE_SCOPES.contains(scope);
    }

    static boolean isUnused(String scope) {
        return UNUSED_SCOPES.contains(scope);
    }

    /** Returns all names that may stand outside of scopes. */
    static Set<String> topLevel() {
        Set<String> names = new LinkedHashSet<>(FREE_SCOPES);
        names.addAll(UNUSED_SCOPES);
        names.addAll(of("").keySet());
        OPTIONS.keySet().stream()
                .filter(scope -> !scope.isEmpty() && scope.indexOf('.') < 0)
                .forEach(names::add);
        return names;
    }

    /** Returns the scopes other than a given one that have an option of that name, sorted. */
    static List<String> scopesWith(String option, String except) {
        return OPTIONS.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals(except) && entry.getValue().containsKey(option))
                .map(Map.Entry::getKey)
                .filter(scope -> !scope.isEmpty())
                .sorted()
                .toList();
    }
}
