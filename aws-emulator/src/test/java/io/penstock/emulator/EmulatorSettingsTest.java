package io.penstock.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmulatorSettingsTest {
    @TempDir
    Path directory;

    @Test
    void hasDefaultsForAllButTheDirectory() {
        EmulatorSettings settings =
                EmulatorSettings.builder().directory(directory).build();

        assertThat(settings.port()).isZero();
        assertThat(settings.region()).isEqualTo("us-east-1");
        assertThat(settings.accessKey()).isEmpty();
        assertThat(settings.awsCommand()).isEqualTo(AwsCommand.MACHINE_ELSE_STAND_IN);
        assertThat(settings.jobEngine()).isEqualTo(JobEngineChoice.PROCESS);
        assertThat(settings.vcpus()).isGreaterThanOrEqualTo(64);
        assertThat(settings.memoryMebibytes()).isEqualTo(settings.vcpus() * 4096);
        assertThatThrownBy(() -> EmulatorSettings.builder().build()).hasMessageContaining("directory");
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThatThrownBy(() -> EmulatorSettings.builder()
                        .directory(directory)
                        .port(70_000)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("port is 70000, allowed is 0 (a free one) to 65535");
        assertThatThrownBy(() ->
                        EmulatorSettings.builder().directory(directory).vcpus(0).build())
                .hasMessageContaining("vcpus is 0");
    }

    @Test
    void doesNotChangeWithItsBuilder() {
        EmulatorSettings.Builder builder = EmulatorSettings.builder().directory(directory);
        EmulatorSettings settings = builder.build();

        builder.region("eu-west-1");

        assertThat(settings.region()).isEqualTo("us-east-1");
    }

    @Test
    void inventsAKeyForEachEmulator() {
        EmulatorSettings settings =
                EmulatorSettings.builder().directory(directory).build();
        try (AwsEmulator one = AwsEmulator.start(settings)) {
            assertThat(one.accessKeyId()).matches("AKIA[A-Z2-7]{16}");
            assertThat(one.secretAccessKey()).hasSize(40);
            assertThat(one.environment())
                    .containsEntry("AWS_ENDPOINT_URL", one.endpoint().toString())
                    .containsEntry("AWS_ACCESS_KEY_ID", one.accessKeyId())
                    .containsEntry("AWS_EC2_METADATA_DISABLED", "true");
        }
    }
}
