package io.penstock.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.settings.OptionType;
import io.penstock.aws.settings.PlatformType;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.volume.VolumeMount;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AwsBatchSettingsTest {
    private static final String ROLE = "arn:aws:iam::123456789012:role/path/x";

    static Stream<Arguments> options() {
        return Stream.of(
                option("aws.profile", "p", AwsBatchSettings::profile, "p"),
                option("aws.region", "eu-west-1", AwsBatchSettings::region, "eu-west-1"),
                option("aws.batch.cliPath", "/opt/conda/bin/aws", AwsBatchSettings::cliPath, "/opt/conda/bin/aws"),
                option(
                        "aws.batch.volumes",
                        "/a,/b:/c:ro",
                        AwsBatchSettings::volumes,
                        List.of(new VolumeMount("/a", "/a", false), new VolumeMount("/b", "/c", true))),
                option(
                        "aws.batch.volumes",
                        List.of("/a"),
                        AwsBatchSettings::volumes,
                        List.of(new VolumeMount("/a", "/a", false))),
                option("aws.batch.jobRole", ROLE, AwsBatchSettings::jobRole, ROLE),
                option("aws.batch.executionRole", ROLE, AwsBatchSettings::executionRole, ROLE),
                option("aws.batch.logsGroup", "/g", AwsBatchSettings::logsGroup, "/g"),
                option("aws.batch.maxTransferAttempts", 7, AwsBatchSettings::maxTransferAttempts, 7),
                option("aws.batch.maxParallelTransfers", "8", AwsBatchSettings::maxParallelTransfers, 8),
                option(
                        "aws.batch.delayBetweenAttempts",
                        "15 sec",
                        AwsBatchSettings::delayBetweenAttempts,
                        Duration.ofSeconds(15)),
                option("aws.batch.retryMode", "adaptive", AwsBatchSettings::retryMode, "adaptive"),
                option("aws.batch.retryMode", "built-in", AwsBatchSettings::retryMode, null),
                option("aws.batch.forceGlacierTransfer", true, AwsBatchSettings::forceGlacierTransfer, true),
                option("aws.batch.platformType", "Fargate", AwsBatchSettings::platformType, PlatformType.FARGATE),
                option("aws.batch.assignPublicIp", true, AwsBatchSettings::assignPublicIp, true),
                option("aws.batch.fargatePlatformVersion", "1.4.0", AwsBatchSettings::fargatePlatformVersion, "1.4.0"),
                option("aws.batch.maxSpotAttempts", 5, AwsBatchSettings::maxSpotAttempts, 5),
                option("aws.batch.schedulingPriority", "77", AwsBatchSettings::schedulingPriority, 77),
                option("aws.batch.shareIdentifier", "s", AwsBatchSettings::shareIdentifier, "s"),
                option(
                        "aws.batch.terminateUnschedulableJobs",
                        true,
                        AwsBatchSettings::terminateUnschedulableJobs,
                        true),
                option(
                        "aws.client.endpoint",
                        "https://minio:9000",
                        AwsBatchSettings::endpoint,
                        URI.create("https://minio:9000")),
                option("aws.client.endpoint", "s3.x.org", AwsBatchSettings::endpoint, URI.create("https://s3.x.org")),
                option("aws.client.s3PathStyleAccess", true, AwsBatchSettings::pathStyleAccess, true),
                option("aws.client.anonymous", "true", AwsBatchSettings::anonymous, true),
                option(
                        "aws.client.connectionTimeout",
                        5000,
                        AwsBatchSettings::connectionTimeout,
                        Duration.ofSeconds(5)),
                option(
                        "aws.client.socketTimeout",
                        Duration.ofSeconds(9),
                        AwsBatchSettings::socketTimeout,
                        Duration.ofSeconds(9)),
                option("aws.client.maxErrorRetry", 2, AwsBatchSettings::maxErrorRetry, 2),
                option("aws.client.maxConcurrency", 3, AwsBatchSettings::maxConcurrency, 3),
                option(
                        "aws.client.minimumPartSize",
                        "8 MB",
                        AwsBatchSettings::minimumPartSize,
                        MemorySize.ofMebibytes(8)),
                option(
                        "aws.client.multipartThreshold",
                        MemorySize.ofMebibytes(9),
                        AwsBatchSettings::multipartThreshold,
                        MemorySize.ofMebibytes(9)),
                option("aws.client.requesterPays", true, AwsBatchSettings::requesterPays, true),
                option("aws.client.storageClass", "STANDARD_IA", AwsBatchSettings::storageClass, "STANDARD_IA"),
                option("aws.client.uploadStorageClass", "ONEZONE_IA", AwsBatchSettings::storageClass, "ONEZONE_IA"),
                option(
                        "aws.client.uploadChunkSize",
                        "10 MB",
                        AwsBatchSettings::minimumPartSize,
                        MemorySize.ofMebibytes(10)),
                option("aws.client.uploadMaxThreads", 9, AwsBatchSettings::maxConcurrency, 9),
                option("aws.client.uploadMaxAttempts", 4, AwsBatchSettings::maxErrorRetry, 4),
                option("aws.client.maxConnections", 3, AwsBatchSettings::maxConcurrency, 3),
                option("aws.client.maxConnections", 300, AwsBatchSettings::maxConcurrency, 8),
                option("aws.client.targetThroughputInGbps", 10, AwsBatchSettings::maxConcurrency, 15),
                option("aws.client.targetThroughputInGbps", "0.5", AwsBatchSettings::maxConcurrency, 1),
                option("aws.client.storageEncryption", "aws:kms", AwsBatchSettings::storageEncryption, "aws:kms"),
                option("aws.client.storageKmsKeyId", "k", AwsBatchSettings::storageKmsKeyId, "k"),
                option(
                        "aws.client.s3Acl",
                        "BucketOwnerFullControl",
                        AwsBatchSettings::objectAcl,
                        "bucket-owner-full-control"),
                option("executor.pollInterval", "5 sec", AwsBatchSettings::pollInterval, Duration.ofSeconds(5)),
                option("executor.queueSize", 40, AwsBatchSettings::queueSize, 40),
                option("bucketDir", "s3://b/w", AwsBatchSettings::workRoot, FileLocation.parse("s3://b/w")),
                option("workDir", "s3://b/w", AwsBatchSettings::workRoot, FileLocation.parse("s3://b/w")));
    }

    private static Arguments option(
            String name, Object value, Function<AwsBatchSettings, Object> property, @Nullable Object expected) {
        return Arguments.of(name, value, property, expected);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("options")
    void readsEveryOption(String name, Object value, Function<AwsBatchSettings, Object> property, Object expected) {
        AwsBatchSettings settings = AwsBatchSettings.from(configuration(Map.of(name, value)), Map.of());
        AwsOption<?> reading = new AwsOption<>(name, OptionType.text(), (builder, text) -> {}, property, "");

        assertThat(reading.value(settings).orElse(null)).isEqualTo(expected);
    }

    @Test
    void encryptsByTheKeyThatIsGiven() {
        assertThat(AwsBatchSettings.from(configuration(Map.of("aws.client.storageKmsKeyId", "k")), Map.of())
                        .storageEncryption())
                .hasValue("aws:kms");
        assertThatThrownBy(() -> AwsBatchSettings.from(
                        configuration(
                                Map.of("aws.client.storageKmsKeyId", "k", "aws.client.storageEncryption", "AES256")),
                        Map.of()))
                .hasMessageMatching("nextflow.config:\\d: aws.client.storageKmsKeyId needs"
                        + " aws.client.storageEncryption = 'aws:kms'");
        assertThatThrownBy(() -> AwsBatchSettings.builder()
                        .storageKmsKeyId("k")
                        .storageEncryption("AES256")
                        .build())
                .hasMessageContaining("aws.client.storageKmsKeyId needs");
    }

    @Test
    void saysNothingOfOptionsThatHaveWhatTheyNeed() {
        Map<String, Object> used = Map.of(
                "aws.batch.platformType", "fargate",
                "aws.batch.assignPublicIp", true,
                "aws.batch.fargatePlatformVersion", "1.4.0",
                "aws.batch.shareIdentifier", "team",
                "aws.batch.schedulingPriority", 5);

        assertThat(AwsBatchSettings.from(configuration(used), Map.of()).warnings())
                .isEmpty();
    }

    @Test
    void hasAnExampleOfEveryOption() {
        List<Object> examples = options().map(row -> row.get()[0]).toList();

        assertThat(AwsOptions.ofAws())
                .extracting(AwsOption::name)
                .filteredOn(name -> !name.matches("aws\\.(accessKey|secretKey|sessionToken)"))
                .allSatisfy(name -> assertThat(examples).contains(name));
    }

    static Stream<Arguments> ranges() {
        return Stream.of(
                Arguments.of("aws.batch.maxSpotAttempts", List.of(0, 10), List.of(-1, 11, "x", 1.5)),
                Arguments.of("aws.batch.schedulingPriority", List.of(0, 9999), List.of(-1, 10_000)),
                Arguments.of("aws.batch.maxTransferAttempts", List.of(1, 1000), List.of(0, 1001, "")),
                Arguments.of("aws.batch.maxParallelTransfers", List.of(1, 1000), List.of(0, 1001)),
                Arguments.of("aws.batch.delayBetweenAttempts", List.of("0s", "1h"), List.of("2h", "soon")),
                Arguments.of("aws.batch.retryMode", List.of("legacy", "built-in"), List.of("never")),
                Arguments.of("aws.batch.platformType", List.of("EC2", "fargate"), List.of("eks")),
                Arguments.of("aws.batch.forceGlacierTransfer", List.of("TRUE", false), List.of("yes")),
                Arguments.of("aws.batch.terminateUnschedulableJobs", List.of(true), List.of(1)),
                Arguments.of("aws.batch.cliPath", List.of("/o/bin/aws"), List.of("bin/aws", "/usr/bin/aws", "/o/aws")),
                Arguments.of("aws.batch.volumes", List.of("/a:/b:ro"), List.of("b", "/a:/b:x", "/a:/c,/b:/c")),
                Arguments.of("aws.client.minimumPartSize", List.of("5 MB", "5 GB"), List.of("4 MB", "6 GB", "big")),
                Arguments.of("aws.client.multipartThreshold", List.of("1", "5 GB"), List.of("0", "6 GB")),
                Arguments.of("aws.client.maxConcurrency", List.of(1, 1000), List.of(0, 1001)),
                Arguments.of("aws.client.maxConnections", List.of(1, 10_000), List.of(0, "many")),
                Arguments.of("aws.client.targetThroughputInGbps", List.of("0.1", 400), List.of(0, "fast")),
                Arguments.of("aws.client.maxErrorRetry", List.of(0, 100), List.of(-1, 101)),
                Arguments.of("aws.client.connectionTimeout", List.of("1ms", "1h"), List.of("0ms", "2h")),
                Arguments.of("aws.client.socketTimeout", List.of("1ms", 50_000), List.of("0ms")),
                Arguments.of("aws.client.s3Acl", List.of("Private", "bucket-owner-read"), List.of("mine")),
                Arguments.of("aws.client.storageClass", List.of("SNOW"), List.of("standard", "COLD")),
                Arguments.of("aws.client.storageEncryption", List.of("AES256", "aws:kms"), List.of("rot13")),
                Arguments.of("aws.client.endpoint", List.of("h:1", "http://h"), List.of("ftp://h", "http://")),
                Arguments.of("aws.client.s3PathStyleAccess", List.of(true), List.of("maybe")),
                Arguments.of("aws.client.anonymous", List.of("false"), List.of("no")),
                Arguments.of("aws.client.requesterPays", List.of(true), List.of("me")),
                Arguments.of("aws.client.proxyPort", List.of(1, "65535"), List.of(0, 65_536)),
                Arguments.of("aws.client.proxyScheme", List.of("http", "https"), List.of("socks")),
                Arguments.of("executor.queueSize", List.of(1, 1_000_000), List.of(0)),
                Arguments.of("executor.pollInterval", List.of("1ms"), List.of("0ms")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ranges")
    void keepsEveryOptionWithinItsRange(String name, List<?> good, List<?> bad) {
        assertThat(good).allSatisfy(value -> AwsBatchSettings.from(configuration(Map.of(name, value)), Map.of()));
        assertThat(bad)
                .allSatisfy(value -> assertThatThrownBy(
                                () -> AwsBatchSettings.from(configuration(Map.of(name, value)), Map.of()))
                        .hasMessageStartingWith("nextflow.config:1: " + name)
                        .hasMessageContaining("'" + value.toString().split(",", -1)[0]));
    }

    @Test
    void letsTheNewNameWinOverTheOldOne() {
        AwsBatchSettings settings = AwsBatchSettings.from(
                configuration(Map.of("aws.client.uploadChunkSize", "10 MB", "aws.client.minimumPartSize", "20 MB")),
                Map.of());

        assertThat(settings.minimumPartSize()).isEqualTo(MemorySize.ofMebibytes(20));
        assertThat(settings.warnings())
                .singleElement()
                .asString()
                .contains("aws.client.uploadChunkSize is an old name; write aws.client.minimumPartSize");
    }

    @Test
    void letsANumberOfTransfersStandBesideAThroughput() {
        AwsBatchSettings settings = AwsBatchSettings.from(
                configuration(Map.of("aws.client.targetThroughputInGbps", 100, "aws.client.maxConcurrency", 4)),
                Map.of());

        assertThat(settings.maxConcurrency()).isEqualTo(4);
    }

    @Test
    void hasWorkingDefaults() {
        AwsBatchSettings settings = AwsBatchSettings.from(configuration(Map.of()), Map.of("A", "b"));

        assertThat(settings.warnings()).isEmpty();
        assertThat(settings.environment()).isEqualTo(Map.of("A", "b"));
        assertThat(settings.pollInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.submitRate()).isEqualTo(50);
        assertThat(settings.region()).isEmpty();
    }

    @Test
    void reportsAllMistakesWithTheirPlaces() {
        Map<String, Object> mistakes = Map.of(
                "aws.batch.cliPath", "miniconda/bin/aws",
                "aws.batch.volumes", "relative",
                "aws.batch.maxTransferAttempts", "many",
                "aws.batch.schedulingPriority", 10000,
                "aws.client.storageEncryption", "rot13",
                "aws.client.requesterPays", "perhaps",
                "aws.accessKey", "AKIA",
                "aws.batch.clipath", "/opt/x/bin/aws");

        assertThatThrownBy(() -> AwsBatchSettings.from(configuration(mistakes), Map.of()))
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION))
                .message()
                .hasLineCount(8)
                .doesNotContain("AKIA")
                .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.startsWith("nextflow.config:")));
    }

    @ParameterizedTest
    @CsvSource({
        "aws.batch.clipath, aws.batch.cliPath",
        "aws.batch.volume, aws.batch.volumes",
        "aws.client.endPoint, aws.client.endpoint",
        "aws.regions, aws.region"
    })
    void proposesTheNearestOption(String wrong, String right) {
        assertThatThrownBy(() -> AwsBatchSettings.from(configuration(Map.of(wrong, "x")), Map.of()))
                .hasMessageContaining("unknown option " + wrong + "; did you mean " + right + "?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws.batch.jobRole", "aws.batch.executionRole"})
    void refusesRolesThatAreNone(String option) {
        for (Object wrong : List.of("not an arn", true, "arn:aws:iam::123456789012:user/x")) {
            assertThatThrownBy(() -> AwsBatchSettings.from(configuration(Map.of(option, wrong)), Map.of()))
                    .hasMessageContaining(option + " must be a role such as")
                    .hasMessageContaining("nextflow.config:");
        }
    }

    @Test
    void notesCredentialsThatTasksWouldBeGiven() {
        AwsBatchSettings settings = AwsBatchSettings.from(
                configuration(Map.of("env.AWS_SECRET_ACCESS_KEY", "sekrit", "env.HARMLESS", "x")), Map.of());

        assertThat(settings.credentialVariables())
                .singleElement()
                .asString()
                .startsWith("env.AWS_SECRET_ACCESS_KEY at nextflow.config:")
                .doesNotContain("sekrit");
    }

    @Test
    void warnsOfOptionsWithoutEffect() {
        AwsBatchSettings settings = AwsBatchSettings.from(
                configuration(Map.of("aws.client.userAgent", "me", "aws.client.uploadRetrySleep", 4)), Map.of());

        assertThat(settings.warnings())
                .hasSize(2)
                .allMatch(warning -> warning.startsWith("nextflow.config:") && warning.contains("has no effect"));
    }

    @ParameterizedTest
    @CsvSource({
        "aws.batch.assignPublicIp, true, platformType is ec2",
        "aws.batch.fargatePlatformVersion, 1.4.0, platformType is ec2",
        "aws.batch.schedulingPriority, 5, shareIdentifier",
        "aws.client.proxyPort, 3128, proxyHost is not set",
        "aws.client.proxyPassword, x, proxyHost is not set",
    })
    void warnsOfOptionsThatHaveNoEffectWithoutAnother(String name, String value, String why) {
        assertThat(AwsBatchSettings.from(configuration(Map.of(name, value)), Map.of())
                        .warnings())
                .singleElement()
                .asString()
                .startsWith("nextflow.config:1: " + name + " has no effect: ")
                .contains(why);
    }

    @ParameterizedTest
    @CsvSource({
        "aws.client.maxConnections, 9, aws.client.maxConcurrency, 4",
        "aws.client.targetThroughputInGbps, 9, aws.client.maxConcurrency, 4",
        "aws.batch.retryMode, adaptive, aws.batch.cliPath, /opt/tool/bin/s5cmd",
        "aws.client.proxyScheme, https, aws.client.proxyHost, proxy",
    })
    void warnsOfOptionsThatHaveNoEffectBesideAnother(String name, String value, String other, String set) {
        assertThat(AwsBatchSettings.from(configuration(Map.of(name, value, other, set)), Map.of())
                        .warnings())
                .singleElement()
                .asString()
                .contains(name + " has no effect: ");
    }

    @Test
    void tellsAMistakeOnce() {
        assertThatThrownBy(() -> AwsBatchSettings.from(configuration(Map.of("penstock.lostAfter", "soon")), Map.of()))
                .message()
                .hasLineCount(1);
    }

    @Test
    void readsAProxy() {
        AwsBatchSettings settings = AwsBatchSettings.from(
                configuration(Map.of(
                        "aws.client.proxyHost", "proxy",
                        "aws.client.proxyPort", 3128,
                        "aws.client.proxyUsername", "u",
                        "aws.client.proxyPassword", "p w")),
                Map.of());

        assertThat(settings.proxy()).hasValue(URI.create("http://u:p%20w@proxy:3128"));
    }

    @Test
    void keepsSecretsOutOfItsTextForm() {
        AwsBatchSettings settings = AwsBatchSettings.builder()
                .accessKey("AKIAKEY")
                .secretKey("SECRET")
                .sessionToken("TOKEN")
                .putEnvironment("AWS_SECRET_ACCESS_KEY", "OTHER")
                .build();

        assertThat(settings.toString()).doesNotContain("AKIAKEY", "SECRET", "TOKEN", "OTHER");
    }

    @Test
    void refusesValuesOfEmbeddersThatCannotWork() {
        assertThatThrownBy(() -> AwsBatchSettings.builder()
                        .cliPath("aws")
                        .maxConcurrency(0)
                        .build())
                .isInstanceOf(PenstockException.class)
                .hasMessageContainingAll("cliPath", "maxConcurrency");
    }

    private static FixedConfiguration configuration(Map<String, Object> values) {
        return new FixedConfiguration(values);
    }
}
