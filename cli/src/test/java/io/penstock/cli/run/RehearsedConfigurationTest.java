package io.penstock.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class RehearsedConfigurationTest {
    private final RehearsedConfiguration configuration = new RehearsedConfiguration(Settings.of(Map.of(
            "aws.accessKey",
            "real",
            "aws.client.endpoint",
            "https://real",
            "aws.region",
            "eu-west-1",
            "workDir",
            "w")));

    @Test
    void hidesWhatLeadsToARealAccount() {
        assertThat(configuration.setting("aws.accessKey")).isEmpty();
        assertThat(configuration.setting("aws.client.endpoint")).isEmpty();
        assertThat(configuration.scope("aws")).containsOnlyKeys("region");
        assertThat(configuration.scope("aws.client")).isEmpty();
    }

    @Test
    void leavesEverythingElse() {
        assertThat(configuration.setting("aws.region")).isPresent();
        assertThat(configuration.setting("workDir")).isPresent();
    }
}
