package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.penstock.aws.client.AwsClients;
import io.penstock.aws.settings.ConnectionSettings;
import io.penstock.contract.RecordingObserver;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.AttemptReport.Place;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.batch.model.JobDetail;

/** Where jobs ran, as ECS and EC2 tell it, and what becomes of it where they may not be asked. */
final class JobPlacesTest {
    private static final String INSTANCE = "arn:aws:ecs:eu-west-1:1:container-instance/AWSBatch-ce_Batch_x/0a1b";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final RecordingObserver observer = new RecordingObserver();
    private final BatchAttempt attempt = new BatchAttempt(
            TaskFixtures.anAttempt(FileLocation.parse("s3://b/work")).build(),
            observer,
            Clock.systemUTC(),
            terminated -> {});
    private HttpServer server;
    private AwsClients clients;
    private volatile String ecsAnswer = """
            {"containerInstances":[{"ec2InstanceId":"i-0123","attributes":[
            {"name":"ecs.instance-type","value":"c6g.xlarge"},{"name":"ecs.availability-zone","value":"eu-west-1b"}]}]}
            """;
    private int ecsStatus = 200;
    private int ec2Status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(body);
            boolean ecs = body.startsWith("{");
            String text = ecs ? ecsAnswer : "<r><instanceLifecycle>spot</instanceLifecycle></r>";
            byte[] answer = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(ecs ? ecsStatus : ec2Status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        clients = new AwsClients(ConnectionSettings.builder()
                .accessKey("key")
                .secretKey("secret")
                .region("eu-west-1")
                .environment(Map.of("AWS_ENDPOINT_URL_ECS", address, "AWS_ENDPOINT_URL_EC2", address))
                .build());
        attempt.submitted(new JobId("eu-west-1", "job"), false);
    }

    @AfterEach
    void stop() {
        clients.close();
        server.stop(0);
    }

    @Test
    void tellsTypeZoneAndPurchaseOptionAndAsksOnceForAMachine() {
        JobPlaces places = new JobPlaces(clients.containerHosts().orElseThrow());

        assertThat(places.of(attempt, job()))
                .isEqualTo(Map.of(
                        Place.LOG_STREAM, "stream",
                        Place.INSTANCE_TYPE, "c6g.xlarge",
                        Place.ZONE, "eu-west-1b",
                        Place.PURCHASE_OPTION, "spot"));
        assertThat(places.of(attempt, job())).hasSize(4);
        assertThat(asked).hasSize(2);
        assertThat(asked.get(0)).contains("\"cluster\":\"AWSBatch-ce_Batch_x\"", INSTANCE);
        assertThat(asked.get(1)).contains("InstanceId.1=i-0123");
    }

    @Test
    void saysOnceThatItMayNotAskAndAsksNoMore() {
        ecsStatus = 403;
        JobPlaces places = new JobPlaces(clients.containerHosts().orElseThrow());

        assertThat(places.of(attempt, job())).isEqualTo(Map.of(Place.LOG_STREAM, "stream"));
        assertThat(places.of(attempt, job(INSTANCE + "2"))).isEqualTo(Map.of(Place.LOG_STREAM, "stream"));
        assertThat(asked).hasSize(1);
        assertThat(observer.warnings())
                .singleElement()
                .asString()
                .contains("ecs:DescribeContainerInstances", "ec2:DescribeInstances");
    }

    @Test
    void asksAgainAfterAFailureThatIsNoRefusal() {
        JobPlaces places = new JobPlaces(clients.containerHosts().orElseThrow());
        for (int status : new int[] {500, 503, 429, 400}) {
            ecsStatus = status;
            assertThat(places.of(attempt, job())).isEqualTo(Map.of(Place.LOG_STREAM, "stream"));
        }
        ecsStatus = 200;
        ec2Status = 500;
        assertThat(places.of(attempt, job())).containsEntry(Place.INSTANCE_TYPE, "c6g.xlarge");
        ec2Status = 200;

        assertThat(places.of(attempt, job())).hasSize(4);
        assertThat(observer.warnings()).isEmpty();
    }

    @Test
    void goesWithoutWhereTheAnswerMakesNoSense() {
        ecsAnswer = "<html>a proxy's page</html>";
        JobPlaces places = new JobPlaces(clients.containerHosts().orElseThrow());

        assertThat(places.of(attempt, job())).isEqualTo(Map.of(Place.LOG_STREAM, "stream"));
        ecsAnswer = "{\"containerInstances\":7}";
        assertThat(places.of(attempt, job())).isEqualTo(Map.of(Place.LOG_STREAM, "stream"));
        assertThat(observer.warnings()).isEmpty();
    }

    @Test
    void keepsWhatEcsToldWhereEc2MayNotBeAsked() {
        ec2Status = 403;
        JobPlaces places = new JobPlaces(clients.containerHosts().orElseThrow());

        assertThat(places.of(attempt, job()))
                .isEqualTo(Map.of(
                        Place.LOG_STREAM, "stream", Place.INSTANCE_TYPE, "c6g.xlarge", Place.ZONE, "eu-west-1b"));
        assertThat(observer.warnings()).hasSize(1);
    }

    @Test
    void asksNobodyWhereBatchIsNotThatOfAws() {
        try (AwsClients standIn = new AwsClients(ConnectionSettings.builder()
                .environment(Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:1"))
                .build())) {
            assertThat(standIn.containerHosts()).isEmpty();
        }
        assertThat(new JobPlaces(null).of(attempt, job())).isEqualTo(Map.of(Place.LOG_STREAM, "stream"));
    }

    private static JobDetail job() {
        return job(INSTANCE);
    }

    private static JobDetail job(String instance) {
        return JobDetail.builder()
                .container(container -> container.logStreamName("stream").containerInstanceArn(instance))
                .build();
    }
}
