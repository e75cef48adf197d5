package io.penstock.emulator.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.StsException;

class StsServiceTest {
    @TempDir
    Path directory;

    private AwsEmulator aws;

    @BeforeEach
    void start() {
        aws = AwsEmulator.start(EmulatorSettings.builder().directory(directory).build());
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void tellsTheCallerItsAccountAndArn() {
        try (StsClient sts = client(key(aws.accessKeyId(), aws.secretAccessKey()))) {
            GetCallerIdentityResponse identity = sts.getCallerIdentity();

            assertThat(identity.account()).isEqualTo(aws.accountId());
            assertThat(identity.arn()).isEqualTo("arn:aws:iam::" + aws.accountId() + ":user/penstock");
            assertThat(identity.userId()).startsWith("AIDA");
        }
    }

    @Test
    void rejectsWrongSecrets() {
        try (StsClient sts = client(key(aws.accessKeyId(), "wrong"))) {
            assertThatThrownBy(sts::getCallerIdentity).isInstanceOfSatisfying(StsException.class, e -> {
                assertThat(e.statusCode()).isEqualTo(403);
                assertThat(e.awsErrorDetails().errorCode()).isEqualTo("SignatureDoesNotMatch");
            });
        }
    }

    @Test
    void rejectsUnknownKeys() {
        try (StsClient sts = client(key("AKIAUNKNOWN", "wrong"))) {
            assertThatThrownBy(sts::getCallerIdentity).isInstanceOfSatisfying(StsException.class, e -> {
                assertThat(e.statusCode()).isEqualTo(403);
                assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidClientTokenId");
            });
        }
    }

    @Test
    void rejectsAnonymousCallers() {
        try (StsClient sts = client(AnonymousCredentialsProvider.create())) {
            assertThatThrownBy(sts::getCallerIdentity)
                    .isInstanceOfSatisfying(
                            StsException.class,
                            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("MissingAuthenticationToken"));
        }
    }

    private StsClient client(AwsCredentialsProvider credentials) {
        return StsClient.builder()
                .endpointOverride(aws.endpoint())
                .region(Region.of(aws.region()))
                .credentialsProvider(credentials)
                .build();
    }

    private static AwsCredentialsProvider key(String id, String secret) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(id, secret));
    }
}
