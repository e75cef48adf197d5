package io.penstock.aws.client;

import io.penstock.aws.settings.ConnectionSettings;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.sts.StsClient;

/** The clients that credentials are made with. They share the HTTP client, which whoever made it closes. */
final class IdentityClients {
    private final ConnectionSettings settings;
    private final SdkHttpClient http;

    IdentityClients(ConnectionSettings settings, SdkHttpClient http) {
        this.settings = settings;
        this.http = http;
    }

    /** Returns a client that assumes roles with these credentials. */
    StsClient sts(String region, AwsCredentialsProvider credentials) {
        return configured(StsClient.builder(), "STS", region)
                .credentialsProvider(credentials)
                .build();
    }

    /** Returns a client that gives credentials for a sign-in. */
    SsoClient sso(String region) {
        return configured(SsoClient.builder(), "SSO", region)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
    }

    /** Returns a client that refreshes tokens of sign-ins. */
    SsoOidcClient signInTokens(String region) {
        return configured(SsoOidcClient.builder(), "SSO_OIDC", region)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
    }

    private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configured(
            B builder, String service, String region) {
        Endpoints.fromEnvironment(settings.environment(), service).ifPresent(builder::endpointOverride);
        return builder.region(Region.of(region)).httpClient(http);
    }
}
