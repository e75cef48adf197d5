package io.penstock.aws.client;

import io.penstock.aws.settings.ConnectionSettings;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** The one HTTP client under all clients of AWS, made when it is first needed. Thread-safe. */
final class HttpConnections implements AutoCloseable {
    private final ConnectionSettings settings;
    private @Nullable SdkHttpClient client;

    HttpConnections(ConnectionSettings settings) {
        this.settings = settings;
    }

    synchronized SdkHttpClient get() {
        SdkHttpClient known = client;
        if (known == null) {
            UrlConnectionHttpClient.Builder builder = UrlConnectionHttpClient.builder()
                    .connectionTimeout(settings.connectionTimeout())
                    .socketTimeout(settings.socketTimeout());
            settings.proxy()
                    .map(HttpConnections::proxy)
                    .or(() -> Endpoints.areAllHere(settings) ? Optional.of(noProxy()) : Optional.empty())
                    .ifPresent(builder::proxyConfiguration);
            known = builder.build();
            client = known;
        }
        return known;
    }

    /** A proxy that the environment names for the world outside does not lead to this machine. */
    private static ProxyConfiguration noProxy() {
        return ProxyConfiguration.builder()
                .useEnvironmentVariablesValues(false)
                .useSystemPropertyValues(false)
                .build();
    }

    private static ProxyConfiguration proxy(URI proxy) {
        ProxyConfiguration.Builder builder = ProxyConfiguration.builder()
                .endpoint(URI.create(proxy.getScheme() + "://" + proxy.getHost() + ":" + proxy.getPort()));
        @Nullable String user = proxy.getUserInfo();
        if (user != null) {
            int colon = user.indexOf(':');
            builder.username(colon < 0 ? user : user.substring(0, colon))
                    .password(colon < 0 ? "" : user.substring(colon + 1));
        }
        return builder.build();
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.close();
        }
    }
}
