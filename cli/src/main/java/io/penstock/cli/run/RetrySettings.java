package io.penstock.cli.run;

import io.penstock.config.Configuration;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.resource.DurationText;
import io.penstock.domain.run.RunSettings;
import java.time.Duration;
import java.util.Optional;

/** Reads how often, and after what time, failures of the infrastructure are followed by another try. */
final class RetrySettings {
    private static final String RETRIES = "penstock.maxInfrastructureRetries";
    private static final String DELAY = "penstock.retryDelay";

    private RetrySettings() {}

    /** Adds what the configuration says, whose kinds of values were checked when it was read. */
    static RunSettings.Builder read(Configuration configuration, RunSettings.Builder settings) {
        value(configuration, RETRIES).ifPresent(value -> settings.infrastructureRetries(number(value.toString())));
        value(configuration, DELAY).ifPresent(value -> settings.retryDelay(duration(value)));
        return settings;
    }

    private static Optional<Object> value(Configuration configuration, String name) {
        return configuration.setting(name).map(DirectiveValue::value);
    }

    /** More tries than anybody lives to see are as many as there can be. */
    private static int number(String text) {
        return (int) Math.min(Integer.MAX_VALUE, (long) Double.parseDouble(text.trim()));
    }

    private static Duration duration(Object value) {
        return value instanceof Duration span ? span : DurationText.parse(value.toString());
    }
}
