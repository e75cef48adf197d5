package io.penstock.aws.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.aws.AwsBatchSettings;
import io.penstock.aws.EmulatedAws;
import io.penstock.aws.settings.ConnectionSettings;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;

/** Messages name the setting that led to where nothing answers, or to what is refused. */
final class NamedSettingsTest {

    @Test
    void namesTheEndpointThatDoesNotAnswerWithItsLine() throws Exception {
        URI nobody = nobody();

        assertThat(said(settings().endpoint(nobody).putOrigins("aws.client.endpoint", "nextflow.config:3")))
                .contains("nothing listens there; the address is that of aws.client.endpoint (nextflow.config:3)");
        assertThat(said(settings().putEnvironment("AWS_ENDPOINT_URL_S3", nobody.toString())))
                .contains("the address is that of AWS_ENDPOINT_URL_S3");
    }

    @Test
    void namesTheProxyThatDoesNotAnswerWithItsLine() throws Exception {
        URI nobody = nobody();

        assertThat(said(settings()
                        .endpoint(URI.create("http://s3.example.test"))
                        .proxy(nobody)
                        .putOrigins("aws.client.proxyHost", "nextflow.config:4")))
                .contains("requests go by the proxy 127.0.0.1:" + nobody.getPort()
                        + " of aws.client.proxyHost (nextflow.config:4)");
    }

    @Test
    void saysThatARefusedRequestWasAnonymous(@TempDir Path directory) {
        try (EmulatedAws aws = EmulatedAws.start(directory)) {
            AwsBatchSettings anonymous = aws.settings().anonymous(true).build();

            assertThat(said(anonymous))
                    .contains("access is denied (")
                    .contains("carries no credentials, for aws.client.anonymous is true");
        }
    }

    private static String said(ConnectionSettings.Builder settings) {
        return said(settings.build());
    }

    private static String said(ConnectionSettings settings) {
        try (AwsClients clients = new AwsClients(settings)) {
            clients.s3().listObjectsV2(request -> request.bucket(EmulatedAws.BUCKET));
            return "";
        } catch (SdkException e) {
            return String.valueOf(AwsErrors.translate(e, "list", "us-east-1").getMessage());
        }
    }

    private static ConnectionSettings.Builder settings() {
        return ConnectionSettings.builder()
                .environment(Map.of())
                .region("us-east-1")
                .accessKey("k")
                .secretKey("s")
                .maxErrorRetry(0);
    }

    /** An address that nothing listens at any more. */
    private static URI nobody() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }
}
