package io.penstock.aws.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.aws.settings.ConnectionSettings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

final class ContactsTest {
    private static final URI S3 = URI.create("https://s3.eu-west-1.amazonaws.com/bucket/key");

    private final List<String> heard = new ArrayList<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final Contacts contacts = new Contacts(heard::add, later::add);

    private void patienceIsOver() {
        later.pop().run();
    }

    @Test
    void saysWhichAddressGivesNoAnswerAndWhy() {
        contacts.with(S3, "").failed(new ConnectException("Connection refused"));
        contacts.with(S3, "").failed(new UnknownHostException("s3.eu-west-1.amazonaws.com"));
        patienceIsOver();

        assertThat(heard)
                .containsExactly("waiting for AWS: there is no answer from https://s3.eu-west-1.amazonaws.com"
                        + " (nobody knows the name of that host); it is asked again for a while");
        assertThat(later).as("each address is told once").isEmpty();
    }

    @Test
    void saysWhereNothingHappensAtAll() {
        contacts.with(S3, "");
        patienceIsOver();

        assertThat(heard).singleElement().asString().contains("(no connection comes about)");
    }

    @Test
    void keepsQuietAboutWhatAnswersOrIsClosed() {
        contacts.with(S3, "").answered();
        patienceIsOver();
        contacts.with(URI.create("http://localhost:1"), "");
        contacts.close();
        patienceIsOver();

        assertThat(heard).isEmpty();
    }

    @Test
    void letsALargeBodyTakeItsTime() {
        contacts.with(S3, "").sending();
        patienceIsOver();
        assertThat(heard).isEmpty();
        contacts.with(S3, "").sent();
        patienceIsOver();

        assertThat(heard).singleElement().asString().contains("(it is connected and keeps silent)");
    }

    @Test
    void tellsFailuresApart() {
        assertThat(Contacts.why(new SocketTimeoutException("Connect timed out")))
                .isEqualTo("no connection comes about");
        assertThat(Contacts.why(new SocketTimeoutException("Read timed out")))
                .isEqualTo("it is connected and keeps silent");
        assertThat(Contacts.why(new ConnectException("Connection refused"))).contains("nothing listens");
        assertThat(Contacts.why(new IOException("No route to host"))).isEqualTo("No route to host");
    }

    @Test
    void isToldByClientsThatWait() throws IOException {
        List<String> told = new CopyOnWriteArrayList<>();
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                AwsClients clients = new AwsClients(
                        ConnectionSettings.builder()
                                .accessKey("key")
                                .secretKey("secret")
                                .region("us-east-1")
                                .batchEndpoint(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                                .maxErrorRetry(0)
                                .environment(Map.of())
                                .build(),
                        told::add)) {
            Thread asks = new Thread(() -> clients.batch("us-east-1").describeJobQueues(), "asks");
            asks.setUncaughtExceptionHandler((thread, failure) -> {});
            asks.setDaemon(true);
            asks.start();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(told)
                            .singleElement()
                            .asString()
                            .contains("127.0.0.1:" + silent.getLocalPort(), "it is connected and keeps silent"));
        }
    }
}
