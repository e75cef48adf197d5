package io.penstock.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.PenstockException;
import io.penstock.config.ConfigLoader;
import io.penstock.config.Configuration;
import io.penstock.domain.run.RunSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetrySettingsTest {
    private static Configuration configuration(String text) {
        return ConfigLoader.builder().text("nextflow.config", text).build().load();
    }

    private static RunSettings settings(String text) {
        return RetrySettings.read(configuration(text), RunSettings.builder()).build();
    }

    @Test
    void leavesTheDefaultsWhereNothingIsSaid() {
        assertThat(settings("process.cpus = 1").infrastructureRetries()).isEqualTo(5);
        assertThat(settings("process.cpus = 1").retryDelay()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "12, 12", "\"8\", 8"})
    void readsHowOften(String written, int expected) {
        assertThat(settings("penstock.maxInfrastructureRetries = " + written).infrastructureRetries())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"10.s, 10000", "\"2 min\", 120000", "250, 250"})
    void readsHowLong(String written, long millis) {
        assertThat(settings("penstock { retryDelay = " + written + " }").retryDelay())
                .isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void saysWhereAMistakeIs() {
        assertThatThrownBy(() -> configuration("penstock {\n  maxInfrastructureRetries = -1\n  retryDelay = 'soon'\n}"))
                .isInstanceOf(PenstockException.class)
                .hasMessageContaining("nextflow.config:2")
                .hasMessageContaining("'penstock.maxInfrastructureRetries' must be a whole number from 0, not '-1'")
                .hasMessageContaining("nextflow.config:3")
                .hasMessageContaining("'penstock.retryDelay' must be a span of time");
    }

    @Test
    void warnsOfANameThatIsMeantOtherwise() {
        assertThat(configuration("penstock.maxInfrastructureRetrys = 3")
                        .warnings()
                        .toString())
                .contains("maxInfrastructureRetries");
    }
}
