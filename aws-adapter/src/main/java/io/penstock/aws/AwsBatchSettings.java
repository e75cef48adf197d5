package io.penstock.aws;

import io.penstock.api.PenstockException;
import io.penstock.aws.settings.ConnectionSettings;
import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.ValueStyle;
import io.penstock.spi.ConfigurationSource;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * Everything that can be said of AWS, AWS Batch and S3. Immutable; its text form leaves keys out.
 *
 * <pre>{@code
 * AwsBatchSettings settings = AwsBatchSettings.builder()
 *         .region("eu-west-1")
 *         .workRoot(FileLocation.parse("s3://my-bucket/work"))
 *         .environment(System.getenv())
 *         .build();
 * }</pre>
 */
@ValueStyle
@Value.Immutable
@SuppressWarnings("immutables:subtype")
public interface AwsBatchSettings extends ConnectionSettings, JobSettings {

    /** Returns what the configuration says that has no effect or is out of date, one sentence each. */
    List<String> warnings();

    /** Returns the environment of the program, for credentials, region, endpoints and container options. */
    @Override
    @Value.Redacted
    Map<String, String> environment();

    /** Refuses values that cannot work; a key for encryption asks for the encryption that takes one. */
    @Value.Check
    default AwsBatchSettings check() {
        SettingChecks.check(this);
        return storageKmsKeyId().isPresent() && storageEncryption().isEmpty()
                ? toBuilder().storageEncryption(SettingChecks.WITH_KEY).build()
                : this;
    }

    /**
     * Reads settings from a configuration.
     *
     * @param environment the environment of the program
     * @throws PenstockException with {@code CONFIGURATION} and every mistake, each with its file and line
     */
    static AwsBatchSettings from(ConfigurationSource configuration, Map<String, String> environment) {
        return new SettingsReader(configuration, environment).read();
    }

    /** Starts with all defaults. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts with the values of these settings. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds settings. */
    final class Builder extends ImmutableAwsBatchSettings.Builder {
        Builder() {}
    }
}
