package io.penstock.aws.client;

import io.penstock.aws.settings.ConnectionSettings;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * Selects credentials: the configuration's keys, a profile that somebody named, the environment's keys, then what the
 * SDK finds: the default profile, single sign-on, container and instance roles.
 */
final class CredentialChain {
    private CredentialChain() {}

    static AwsCredentialsProvider select(ConnectionSettings settings) {
        Map<String, String> environment = settings.environment();
        if (settings.accessKey().isPresent() && settings.secretKey().isPresent()) {
            return keys(
                    settings.accessKey().get(),
                    settings.secretKey().get(),
                    settings.sessionToken().orElse(null));
        }
        Optional<String> profile = profile(settings);
        if (profile.isPresent()) {
            return ProfileCredentialsProvider.create(profile.get());
        }
        String id = environment.get("AWS_ACCESS_KEY_ID");
        String secret = environment.get("AWS_SECRET_ACCESS_KEY");
        if (id != null && !id.isBlank() && secret != null && !secret.isBlank()) {
            return keys(id, secret, environment.get("AWS_SESSION_TOKEN"));
        }
        return DefaultCredentialsProvider.builder().build();
    }

    /** Returns the profile that somebody named, in the configuration or the environment. */
    static Optional<String> profile(ConnectionSettings settings) {
        return Stream.of(
                        settings.profile(),
                        Optional.ofNullable(settings.environment().get("AWS_PROFILE")),
                        Optional.ofNullable(settings.environment().get("AWS_DEFAULT_PROFILE")))
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    private static AwsCredentialsProvider keys(String id, String secret, @Nullable String token) {
        AwsCredentials credentials = token == null || token.isBlank()
                ? AwsBasicCredentials.create(id.trim(), secret.trim())
                : AwsSessionCredentials.create(id.trim(), secret.trim(), token.trim());
        return StaticCredentialsProvider.create(credentials);
    }
}
