package io.penstock.aws;

import static io.penstock.aws.settings.OptionType.accessControl;
import static io.penstock.aws.settings.OptionType.address;
import static io.penstock.aws.settings.OptionType.commandPath;
import static io.penstock.aws.settings.OptionType.duration;
import static io.penstock.aws.settings.OptionType.flag;
import static io.penstock.aws.settings.OptionType.oneOf;
import static io.penstock.aws.settings.OptionType.platform;
import static io.penstock.aws.settings.OptionType.role;
import static io.penstock.aws.settings.OptionType.size;
import static io.penstock.aws.settings.OptionType.text;
import static io.penstock.aws.settings.OptionType.volumes;
import static io.penstock.aws.settings.OptionType.whole;

import io.penstock.aws.settings.OptionType;
import io.penstock.domain.resource.MemorySize;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every option that becomes one setting. Documents, checks and the reader of configurations all go by this table. */
final class AwsOptions {
    private static final String BUILT_IN = "built-in";
    private static final int MOST_THREADS = 1000;
    private static final int MOST_TRIES = 100;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final MemorySize LEAST_PART = MemorySize.ofMebibytes(5);
    private static final MemorySize LARGEST_PART = MemorySize.ofGibibytes(5);

    private static final List<AwsOption<?>> IDENTITY = List.of(
            option(
                    "aws.accessKey",
                    text(),
                    AwsBatchSettings.Builder::accessKey,
                    AwsBatchSettings::accessKey,
                    "the access key"),
            option(
                    "aws.secretKey",
                    text(),
                    AwsBatchSettings.Builder::secretKey,
                    AwsBatchSettings::secretKey,
                    "the secret key"),
            option(
                    "aws.sessionToken",
                    text(),
                    AwsBatchSettings.Builder::sessionToken,
                    AwsBatchSettings::sessionToken,
                    "the session token of temporary keys"),
            option(
                    "aws.profile",
                    text(),
                    AwsBatchSettings.Builder::profile,
                    AwsBatchSettings::profile,
                    "the profile in ~/.aws"),
            option("aws.region", text(), AwsBatchSettings.Builder::region, AwsBatchSettings::region, "the region"));

    private static final List<AwsOption<?>> TRANSFERS = List.of(
            option(
                    "aws.batch.cliPath",
                    commandPath(),
                    AwsBatchSettings.Builder::cliPath,
                    AwsBatchSettings::cliPath,
                    "the aws command on the host's image; its installation is mounted into every container"),
            option(
                    "aws.batch.maxTransferAttempts",
                    whole(1, MOST_THREADS),
                    AwsBatchSettings.Builder::maxTransferAttempts,
                    AwsBatchSettings::maxTransferAttempts,
                    "how often a job tries one transfer"),
            option(
                    "aws.batch.delayBetweenAttempts",
                    duration(Duration.ZERO, HOUR),
                    AwsBatchSettings.Builder::delayBetweenAttempts,
                    AwsBatchSettings::delayBetweenAttempts,
                    "a job's pause between two tries, in whole seconds"),
            option(
                    "aws.batch.maxParallelTransfers",
                    whole(1, MOST_THREADS),
                    AwsBatchSettings.Builder::maxParallelTransfers,
                    AwsBatchSettings::maxParallelTransfers,
                    "how many inputs a job brings in at once"),
            option(
                    "aws.batch.retryMode",
                    oneOf("legacy", "standard", "adaptive", BUILT_IN),
                    (settings, mode) -> settings.retryMode(Optional.of(mode).filter(word -> !word.equals(BUILT_IN))),
                    AwsBatchSettings::retryMode,
                    "how a job's aws command tries requests again (AWS_RETRY_MODE); built-in leaves it to the command"),
            option(
                    "aws.batch.forceGlacierTransfer",
                    flag(),
                    AwsBatchSettings.Builder::forceGlacierTransfer,
                    AwsBatchSettings::forceGlacierTransfer,
                    "a job also fetches archived objects of directories, for those that were restored"));

    private static final List<AwsOption<?>> JOBS = List.of(
            option(
                    "aws.batch.platformType",
                    platform(),
                    AwsBatchSettings.Builder::platformType,
                    AwsBatchSettings::platformType,
                    "what the compute environments of the queues are made of"),
            option(
                    "aws.batch.assignPublicIp",
                    flag(),
                    AwsBatchSettings.Builder::assignPublicIp,
                    AwsBatchSettings::assignPublicIp,
                    "Fargate gives jobs a public address, which a subnet without a NAT gateway needs; an option of ours"),
            option(
                    "aws.batch.fargatePlatformVersion",
                    text(),
                    AwsBatchSettings.Builder::fargatePlatformVersion,
                    AwsBatchSettings::fargatePlatformVersion,
                    "the version of Fargate; an option of ours"),
            option(
                    "aws.batch.volumes",
                    volumes(),
                    AwsBatchSettings.Builder::volumes,
                    AwsBatchSettings::volumes,
                    "directories of the host that every container sees"),
            option(
                    "aws.batch.jobRole",
                    role(),
                    AwsBatchSettings.Builder::jobRole,
                    AwsBatchSettings::jobRole,
                    "the role that jobs act in"),
            option(
                    "aws.batch.executionRole",
                    role(),
                    AwsBatchSettings.Builder::executionRole,
                    AwsBatchSettings::executionRole,
                    "the role that starts containers; Fargate needs one"),
            option(
                    "aws.batch.logsGroup",
                    text(),
                    AwsBatchSettings.Builder::logsGroup,
                    AwsBatchSettings::logsGroup,
                    "the log group that containers write to, instead of /aws/batch/job"),
            option(
                    "aws.batch.maxSpotAttempts",
                    whole(0, 10),
                    AwsBatchSettings.Builder::maxSpotAttempts,
                    AwsBatchSettings::maxSpotAttempts,
                    "how often Batch itself tries a job whose instance is reclaimed; 0 leaves it to the engine's own retries"),
            option(
                    "aws.batch.shareIdentifier",
                    text(),
                    AwsBatchSettings.Builder::shareIdentifier,
                    AwsBatchSettings::shareIdentifier,
                    "the share identifier for queues with a fair-share policy; it has no effect on others"),
            option(
                    "aws.batch.schedulingPriority",
                    whole(0, 9999),
                    AwsBatchSettings.Builder::schedulingPriority,
                    AwsBatchSettings::schedulingPriority,
                    "the priority among jobs of a share identifier"),
            option(
                    "aws.batch.terminateUnschedulableJobs",
                    flag(),
                    AwsBatchSettings.Builder::terminateUnschedulableJobs,
                    AwsBatchSettings::terminateUnschedulableJobs,
                    "a job is ended that can never be placed, instead of warning of it"));

    private static final List<AwsOption<?>> CONNECTION = List.of(
            option(
                    "aws.client.endpoint",
                    address(),
                    AwsBatchSettings.Builder::endpoint,
                    AwsBatchSettings::endpoint,
                    "the address of S3, also for jobs; at localhost or an IP address it serves Batch too"),
            option(
                    "aws.client.s3PathStyleAccess",
                    flag(),
                    AwsBatchSettings.Builder::pathStyleAccess,
                    AwsBatchSettings::pathStyleAccess,
                    "buckets stand in the path of addresses, not in front of the host"),
            option(
                    "aws.client.anonymous",
                    flag(),
                    AwsBatchSettings.Builder::anonymous,
                    AwsBatchSettings::anonymous,
                    "S3 is asked without credentials"),
            option(
                    "aws.client.connectionTimeout",
                    duration(Duration.ofMillis(1), HOUR),
                    AwsBatchSettings.Builder::connectionTimeout,
                    AwsBatchSettings::connectionTimeout,
                    "how long a connection may take to stand"),
            option(
                    "aws.client.socketTimeout",
                    duration(Duration.ofMillis(1), HOUR),
                    AwsBatchSettings.Builder::socketTimeout,
                    AwsBatchSettings::socketTimeout,
                    "how long an answer may keep silent"),
            option(
                    "aws.client.maxErrorRetry",
                    whole(0, MOST_TRIES),
                    AwsBatchSettings.Builder::maxErrorRetry,
                    AwsBatchSettings::maxErrorRetry,
                    "how often a request is sent again"),
            option(
                    "aws.client.maxConcurrency",
                    whole(1, MOST_THREADS),
                    AwsBatchSettings.Builder::maxConcurrency,
                    AwsBatchSettings::maxConcurrency,
                    "how many transfers this program has under way"));

    private static final List<AwsOption<?>> STORAGE = List.of(
            option(
                    "aws.client.multipartThreshold",
                    size(new MemorySize(1), LARGEST_PART),
                    AwsBatchSettings.Builder::multipartThreshold,
                    AwsBatchSettings::multipartThreshold,
                    "the size from which an object is moved in parts"),
            option(
                    "aws.client.minimumPartSize",
                    size(LEAST_PART, LARGEST_PART),
                    AwsBatchSettings.Builder::minimumPartSize,
                    AwsBatchSettings::minimumPartSize,
                    "the least size of a part"),
            option(
                    "aws.client.requesterPays",
                    flag(),
                    AwsBatchSettings.Builder::requesterPays,
                    AwsBatchSettings::requesterPays,
                    "transfers are paid by the requester, in jobs too"),
            option(
                    "aws.client.s3Acl",
                    accessControl(),
                    AwsBatchSettings.Builder::objectAcl,
                    AwsBatchSettings::objectAcl,
                    "the canned access control list of new objects"),
            option(
                    "aws.client.storageClass",
                    oneOf(
                            "STANDARD",
                            "REDUCED_REDUNDANCY",
                            "STANDARD_IA",
                            "ONEZONE_IA",
                            "INTELLIGENT_TIERING",
                            "GLACIER_IR",
                            "GLACIER",
                            "DEEP_ARCHIVE",
                            "OUTPOSTS",
                            "SNOW",
                            "EXPRESS_ONEZONE"),
                    AwsBatchSettings.Builder::storageClass,
                    AwsBatchSettings::storageClass,
                    "the storage class of new objects"),
            option(
                    "aws.client.storageEncryption",
                    oneOf("AES256", "aws:kms"),
                    AwsBatchSettings.Builder::storageEncryption,
                    AwsBatchSettings::storageEncryption,
                    "the encryption of new objects"),
            option(
                    "aws.client.storageKmsKeyId",
                    text(),
                    AwsBatchSettings.Builder::storageKmsKeyId,
                    AwsBatchSettings::storageKmsKeyId,
                    "the key of the encryption aws:kms, which it implies"));

    private static final List<AwsOption<?>> RUN = List.of(
            option(
                    "executor.pollInterval",
                    duration(Duration.ofMillis(1), HOUR),
                    AwsBatchSettings.Builder::pollInterval,
                    AwsBatchSettings::pollInterval,
                    "the least time between two looks at a job"),
            option(
                    "executor.queueSize",
                    whole(1, 1_000_000),
                    AwsBatchSettings.Builder::queueSize,
                    AwsBatchSettings::queueSize,
                    "how many attempts are under way at once"),
            option(
                    "penstock.lostAfter",
                    duration(Duration.ofMillis(1), HOUR),
                    AwsBatchSettings.Builder::lostAfter,
                    AwsBatchSettings::lostAfter,
                    "how long Batch may not know a job before it counts as lost; of this, up to 20 seconds for one that an"
                            + " earlier run was just submitting"));

    private AwsOptions() {}

    private static <T> AwsOption<T> option(
            String name,
            OptionType<T> type,
            BiConsumer<AwsBatchSettings.Builder, T> setter,
            Function<AwsBatchSettings, Object> getter,
            String effect) {
        return new AwsOption<>(name, type, setter, getter, effect);
    }

    /** Returns the options of the scope {@code aws}. */
    static List<AwsOption<?>> ofAws() {
        return Stream.of(IDENTITY, TRANSFERS, JOBS, CONNECTION, STORAGE)
                .flatMap(List::stream)
                .toList();
    }

    /** Returns the options of the scope {@code executor} that matter here. */
    static List<AwsOption<?>> ofRun() {
        return RUN;
    }
}
