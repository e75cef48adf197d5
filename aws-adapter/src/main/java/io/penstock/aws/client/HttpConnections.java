package io.penstock.aws.client;

import io.penstock.aws.settings.ConnectionSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;

/**
 * The one HTTP client under all clients of AWS, over the JDK's own connections. The SDK's client over the same sends bodies in pieces
 * of 4 KB, each by a call of the system. Thread-safe.
 */
final class HttpConnections implements SdkHttpClient {
    private final ConnectionSettings settings;
    private final Contacts contacts;
    private @Nullable ProxyConfiguration proxy;

    /** Creates a client that says to somebody which addresses give no answer at first. */
    HttpConnections(ConnectionSettings settings, Consumer<String> hears) {
        this.settings = settings;
        this.contacts = new Contacts(hears);
    }

    @Override
    public String clientName() {
        return "UrlConnection";
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        try {
            URI address = request.httpRequest().getUri();
            return new HttpExchange(request, open(address), contacts.with(address, remark(address)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names the setting that leads to an address, for it is what somebody may have to change. */
    private String remark(URI address) {
        ProxyConfiguration known = proxy();
        if (isDirect(known, address)) {
            return Endpoints.setting(settings, address)
                    .map(setting -> "; the address is that of " + setting)
                    .orElse("");
        }
        String setting = settings.proxy().isPresent()
                ? Endpoints.written(settings, "aws.client.proxyHost")
                : "the environment (HTTPS_PROXY and the like)";
        return "; requests go by the proxy " + known.host() + ":" + known.port() + " of " + setting;
    }

    private static boolean isDirect(ProxyConfiguration proxy, URI address) {
        return proxy.host() == null || isExempt(proxy, address);
    }

    private HttpURLConnection open(URI address) throws IOException {
        ProxyConfiguration known = proxy();
        boolean direct = isDirect(known, address);
        URLConnection opened = direct
                ? address.toURL().openConnection()
                : address.toURL()
                        .openConnection(new Proxy(
                                Proxy.Type.HTTP, InetSocketAddress.createUnresolved(known.host(), known.port())));
        if (!(opened instanceof HttpURLConnection connection)) {
            throw new IOException("no address of HTTP: " + address);
        }
        if (!direct && known.username() != null && known.password() != null) {
            String login = known.username() + ":" + known.password();
            connection.addRequestProperty(
                    "Proxy-Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        connection.setConnectTimeout((int) settings.connectionTimeout().toMillis());
        connection.setReadTimeout((int) settings.socketTimeout().toMillis());
        return connection;
    }

    private static boolean isExempt(ProxyConfiguration proxy, URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return proxy.nonProxyHosts().stream().anyMatch(host::matches);
    }

    private synchronized ProxyConfiguration proxy() {
        ProxyConfiguration known = proxy;
        if (known == null) {
            known = settings.proxy()
                    .map(HttpConnections::proxy)
                    .or(() -> Endpoints.areAllHere(settings) ? Optional.of(noProxy()) : Optional.empty())
                    .orElseGet(() -> ProxyConfiguration.builder().build());
            proxy = known;
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

    /** Idle connections are the JDK's. */
    @Override
    public void close() {
        contacts.close();
    }
}
