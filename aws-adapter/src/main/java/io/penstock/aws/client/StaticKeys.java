package io.penstock.aws.client;

import io.penstock.aws.settings.ConnectionSettings;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Keys that somebody wrote down, in the configuration or in the environment. */
final class StaticKeys {
    private StaticKeys() {}

    static Lookup ofConfiguration(ConnectionSettings settings) {
        if (settings.accessKey().isEmpty() || settings.secretKey().isEmpty()) {
            return new Lookup.Absent("aws.accessKey and aws.secretKey are not set");
        }
        return new Lookup.Found(
                provider(
                        settings.accessKey().get(),
                        settings.secretKey().get(),
                        settings.sessionToken().orElse("")),
                "aws.accessKey and aws.secretKey",
                Renewal.atNextStart("keys in the configuration"));
    }

    static Lookup ofEnvironment(Map<String, String> environment) {
        String id = environment.getOrDefault("AWS_ACCESS_KEY_ID", "");
        String secret = environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "");
        if (id.isBlank() || secret.isBlank()) {
            boolean half = !id.isBlank() || !secret.isBlank();
            return new Lookup.Absent((id.isBlank() ? "AWS_ACCESS_KEY_ID" : "AWS_SECRET_ACCESS_KEY") + " is not set"
                    + (half ? ", though its companion is" : ""));
        }
        return new Lookup.Found(
                provider(id, secret, environment.getOrDefault("AWS_SESSION_TOKEN", "")),
                "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
                Renewal.atNextStart("keys in the environment"));
    }

    /** Returns a provider of keys; the token is empty for those that last. */
    static StaticCredentialsProvider provider(String id, String secret, String token) {
        AwsCredentials keys = token.isBlank()
                ? AwsBasicCredentials.create(id.trim(), secret.trim())
                : AwsSessionCredentials.create(id.trim(), secret.trim(), token.trim());
        return StaticCredentialsProvider.create(keys);
    }
}
