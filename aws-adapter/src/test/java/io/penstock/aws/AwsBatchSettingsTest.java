package io.penstock.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.volume.VolumeMount;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class AwsBatchSettingsTest {

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
                option("aws.batch.jobRole", "arn:j", AwsBatchSettings::jobRole, "arn:j"),
                option("aws.batch.executionRole", "arn:e", AwsBatchSettings::executionRole, "arn:e"),
                option("aws.batch.logsGroup", "/g", AwsBatchSettings::logsGroup, "/g"),
                option("aws.batch.maxTransferAttempts", 7, AwsBatchSettings::maxTransferAttempts, 7),
                option("aws.batch.maxParallelTransfers", "8", AwsBatchSettings::maxParallelTransfers, 8),
                option(
                        "aws.batch.delayBetweenAttempts",
                        "15 sec",
                        AwsBatchSettings::delayBetweenAttempts,
                        Duration.ofSeconds(15)),
                option("aws.batch.retryMode", "adaptive", AwsBatchSettings::retryMode, "adaptive"),
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
                option("aws.client.uploadStorageClass", "STANDARD_IA", AwsBatchSettings::storageClass, "STANDARD_IA"),
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
            String name, Object value, Function<AwsBatchSettings, Object> property, Object expected) {
        return Arguments.of(name, value, property, expected);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("options")
    void readsEveryOption(String name, Object value, Function<AwsBatchSettings, Object> property, Object expected) {
        Object read = property.apply(AwsBatchSettings.from(configuration(Map.of(name, value)), Map.of()));

        assertThat(read instanceof java.util.Optional<?> optional ? optional.orElseThrow() : read)
                .isEqualTo(expected);
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

    @Test
    void warnsOfOptionsWithoutEffect() {
        AwsBatchSettings settings = AwsBatchSettings.from(
                configuration(Map.of("aws.batch.maxSpotAttempts", 3, "aws.client.uploadMaxThreads", 4)), Map.of());

        assertThat(settings.warnings())
                .hasSize(2)
                .allMatch(warning -> warning.startsWith("nextflow.config:") && warning.contains("has no effect"));
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
