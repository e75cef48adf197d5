package io.penstock.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.penstock.emulator.record.PermissionNames;
import io.penstock.emulator.record.RecordedRequest;
import io.penstock.it.scenario.PolicyEvaluator.Need;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays everything that runs and a diagnosis asked of AWS against the policies that {@code penstock iam} prints. */
final class PolicyReplayTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BATCH = "arn:aws:batch:us-east-1:000000000000:";

    /** A statement for what no request here takes: logs are read where a job could not send its own. */
    private static final Set<String> SELDOM = Set.of("ReadLogs");

    @TempDir
    private Path directory;

    @Test
    void allowsEverythingThatIsAskedAndNothingMoreThanThat() throws IOException {
        try (BatchProject project = BatchProject.start(directory)) {
            // Machines are asked for where somebody names their address: a stand-in for AWS has none as a rule.
            String address = project.aws().endpoint().toString();
            Penstock penstock =
                    project.penstock().with(Map.of("AWS_ENDPOINT_URL_ECS", address, "AWS_ENDPOINT_URL_EC2", address));
            assertThat(penstock.run("main.nf").status()).isZero();
            assertThat(penstock.run("main.nf", "-resume").status()).isZero();
            assertThat(penstock.run("main.nf", "--fail").status()).isEqualTo(1);
            assertThat(penstock.call("doctor").status()).isZero();
            List<RecordedRequest> asked = project.aws().requests().all();

            JsonNode policies = JSON.readTree(penstock.call("iam").out());

            String launcher = project.aws().accessKeyId();
            check(
                    "launcher",
                    policies,
                    asked.stream().filter(request -> request.accessKeyId().equals(launcher)));
            check(
                    "jobRole",
                    policies,
                    asked.stream().filter(request -> !request.accessKeyId().equals(launcher)));
        }
    }

    private static void check(String name, JsonNode policies, Stream<RecordedRequest> asked) {
        PolicyEvaluator policy = PolicyEvaluator.of(policies.get(name));
        Set<Need> needs = asked.flatMap(PolicyReplayTest::needs).collect(Collectors.toCollection(LinkedHashSet::new));

        assertThat(needs).isNotEmpty();
        assertThat(needs).as("%s: %s", name, policies.get(name)).allMatch(policy::allows);
        for (String statement : policy.names()) {
            if (!SELDOM.contains(statement)) {
                assertThat(needs)
                        .as("nothing asked of AWS takes %s of %s", statement, name)
                        .anyMatch(need -> !policy.without(statement).allows(need));
            }
        }
    }

    /** What a request takes; who one is may be asked by everybody. */
    private static Stream<Need> needs(RecordedRequest request) {
        String action = PermissionNames.of(request);
        return switch (request.service()) {
            case "s3" -> Stream.of(new Need(action, "arn:aws:s3:::" + object(request)));
            case "batch" -> ofBatch(action, document(request.resource()));
            case "iam" -> Stream.of(new Need(action, "arn:aws:iam::000000000000:role/" + request.resource()));
            case "ecs" -> Stream.of(new Need(action, request.resource()));
            case "sts" -> Stream.of();
            default -> Stream.of(new Need(action, "*"));
        };
    }

    /** The objects of a bulk deletion are named in its body; here all lie where tasks work. */
    private static String object(RecordedRequest request) {
        return request.operation().equals("DeleteObjects") ? request.resource() + "/runs/x" : request.resource();
    }

    private static Stream<Need> ofBatch(String action, JsonNode body) {
        return switch (action) {
            case "batch:SubmitJob" ->
                Stream.concat(
                        Stream.of(
                                new Need(
                                        action,
                                        arn("job-queue/", body.get("jobQueue").asText())),
                                new Need(
                                        action,
                                        arn(
                                                "job-definition/",
                                                body.get("jobDefinition").asText()))),
                        body.path("tags").isEmpty()
                                ? Stream.of()
                                : Stream.of(new Need("batch:TagResource", BATCH + "job/x")));
            case "batch:RegisterJobDefinition" ->
                Stream.concat(
                        Stream.of(new Need(
                                action,
                                arn(
                                        "job-definition/",
                                        body.get("jobDefinitionName").asText()))),
                        Stream.concat(tagging(body), roles(body.get("containerProperties"))));
            case "batch:TerminateJob" ->
                Stream.of(new Need(action, BATCH + "job/" + body.get("jobId").asText()));
            case "batch:GetJobQueueSnapshot" ->
                Stream.of(
                        new Need(action, arn("job-queue/", body.get("jobQueue").asText())));
            case "batch:TagResource" -> Stream.of(new Need(action, BATCH + "job-definition/penstock-x:1"));
            default -> Stream.of(new Need(action, "*"));
        };
    }

    private static Stream<Need> tagging(JsonNode body) {
        return body.path("tags").isEmpty()
                ? Stream.of()
                : Stream.of(new Need(
                        "batch:TagResource",
                        arn("job-definition/", body.get("jobDefinitionName").asText())));
    }

    private static Stream<Need> roles(JsonNode container) {
        return Stream.of("jobRoleArn", "executionRoleArn")
                .map(container::path)
                .filter(JsonNode::isTextual)
                .map(role -> new Need("iam:PassRole", role.asText()));
    }

    private static String arn(String kind, String nameOrArn) {
        return nameOrArn.startsWith("arn:") ? nameOrArn : BATCH + kind + nameOrArn;
    }

    private static JsonNode document(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
