package io.penstock.emulator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.batch.model.CEState;
import software.amazon.awssdk.services.batch.model.ClientException;
import software.amazon.awssdk.services.batch.model.JQState;
import software.amazon.awssdk.services.batch.model.JobDefinition;
import software.amazon.awssdk.services.batch.model.JobStatus;
import software.amazon.awssdk.services.batch.model.JobSummary;
import software.amazon.awssdk.services.batch.model.KeyValuePair;
import software.amazon.awssdk.services.batch.model.MountPoint;
import software.amazon.awssdk.services.batch.model.PlatformCapability;
import software.amazon.awssdk.services.batch.model.ResourceType;
import software.amazon.awssdk.services.batch.model.Ulimit;

final class BatchApiTest {

    @TempDir
    private static Path directory;

    private static BatchFixture fixture;
    private static BatchClient batch;

    @BeforeAll
    static void start() {
        fixture = BatchFixture.start(directory);
        batch = fixture.batch();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ClientException.class, e -> {
            assertThat(e.statusCode()).isEqualTo(400);
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ClientException");
            assertThat(e.awsErrorDetails().errorMessage()).contains(message);
        });
    }

    @Test
    void namesTheQueueThatDoesNotExist() {
        String definition = fixture.define("lost", "true");

        assertRefused(
                () -> fixture.submit("lost", definition, job -> job.jobQueue("nowhere")),
                "JobQueue nowhere not found.");
    }

    @Test
    void namesTheDefinitionThatDoesNotExist() {
        assertRefused(
                () -> fixture.submit("lost", "nothing"),
                "JobDefinition name nothing does not exist or is not in ACTIVE status");
    }

    @Test
    void refusesWrongNames() {
        String definition = fixture.define("named", "true");

        for (String name : List.of("-a", "a b", "ä", "a".repeat(129), "")) {
            assertRefused(() -> fixture.submit(name, definition), "Job name should match valid pattern");
        }
        assertRefused(() -> fixture.define("a.b", "true"), "Job definition name should match valid pattern");
        assertThat(fixture.submit("a".repeat(128), definition)).isNotEmpty();
    }

    @Test
    void namesAMemberThatIsMissing() {
        assertRefused(() -> batch.submitJob(job -> job.jobQueue("q").jobDefinition("x")), "jobName must not be null.");
        assertRefused(
                () -> fixture.define(
                        "ulimit",
                        "true",
                        more -> more.containerProperties(c -> c.image("i")
                                .resourceRequirements(
                                        BatchFixture.amount(ResourceType.VCPU, "1"),
                                        BatchFixture.amount(ResourceType.MEMORY, "4"))
                                .ulimits(Ulimit.builder()
                                        .name("nofile")
                                        .softLimit(1)
                                        .build()))),
                "containerProperties.ulimits[0].hardLimit must not be null.");
    }

    @Test
    void refusesALargeSubmission() {
        String definition = fixture.define("large", "true");

        assertRefused(
                () -> fixture.submit("large", definition, job -> job.parameters(Map.of("p", "x".repeat(31_000)))),
                "Job size must be less than 30 KiB");
    }

    @Test
    void countsSizesInBytes() {
        String definition = fixture.define("bytes", "true");

        assertRefused(
                () -> fixture.submit("large", definition, job -> job.parameters(Map.of("p", "\u4e2d".repeat(10_300)))),
                "Job size must be less than 30 KiB");
        assertRefused(
                () -> fixture.define("large", "true", more -> more.parameters(Map.of("p", "\u4e2d".repeat(8_200)))),
                "Job definition size must be less than 24 KiB");
    }

    @Test
    void takesAListOfDefinitionsAlone() {
        String definition = fixture.define("alone", "true");

        assertRefused(
                () -> batch.describeJobDefinitions(
                        request -> request.jobDefinitions(definition).status("ACTIVE")),
                "jobDefinitions");
        assertRefused(
                () -> batch.describeJobDefinitions(
                        request -> request.jobDefinitions(definition).jobDefinitionName("alone")),
                "jobDefinitions");
        assertThat(batch.describeJobDefinitions(request -> request.jobDefinitions(definition))
                        .jobDefinitions())
                .hasSize(1);
    }

    @Test
    void failsAJobThatHasTooManyTagsTogetherWithItsDefinition() {
        String definition = fixture.define("tags", "true", more -> more.tags(tags("definition", 30)));

        String much = fixture.submit(
                "much", definition, job -> job.tags(tags("job", 21)).propagateTags(true));
        String kept = fixture.submit("kept", definition, job -> job.tags(tags("job", 21)));
        String same = fixture.submit(
                "same", definition, job -> job.tags(tags("definition", 50)).propagateTags(true));

        assertThat(fixture.awaitEnd(much)).satisfies(job -> {
            assertThat(job.status()).isEqualTo(JobStatus.FAILED);
            assertThat(job.statusReason()).contains("50");
        });
        assertThat(fixture.awaitEnd(kept).status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(fixture.awaitEnd(same).status()).isEqualTo(JobStatus.SUCCEEDED);
    }

    private static Map<String, String> tags(String prefix, int count) {
        Map<String, String> tags = new HashMap<>();
        for (int i = 0; i < count; i++) {
            tags.put(prefix + i, "x");
        }
        return tags;
    }

    @Test
    void enforcesTheLimitsOfASubmission() {
        String definition = fixture.define("limits", "true");

        assertRefused(
                () -> fixture.submit("j", definition, job -> job.timeout(t -> t.attemptDurationSeconds(59))),
                "at least 60");
        assertRefused(
                () -> fixture.submit("j", definition, job -> job.retryStrategy(r -> r.attempts(11))),
                "between 1 and 10");
        assertRefused(
                () -> fixture.submit(
                        "j", definition, job -> job.dependsOn(Collections.nCopies(21, BatchFixture.after("x")))),
                "at most 20");
        assertRefused(
                () -> fixture.submit("j", definition, job -> job.arrayProperties(a -> a.size(1))),
                "between 2 and 10000");
        assertRefused(() -> fixture.submit("j", definition, job -> job.shareIdentifier("a")), "fair share");
        assertRefused(
                () -> fixture.submit(
                        "j",
                        definition,
                        job -> job.containerOverrides(o -> o.environment(KeyValuePair.builder()
                                .name("AWS_BATCH_X")
                                .value("1")
                                .build()))),
                "AWS_BATCH_X");
        assertRefused(
                () -> fixture.submit(
                        "j",
                        definition,
                        job -> job.containerOverrides(
                                o -> o.resourceRequirements(BatchFixture.amount(ResourceType.MEMORY, "3")))),
                "Memory must be at least 4.");
    }

    @Test
    void enforcesTheLimitsOfADefinition() {
        assertRefused(
                () -> fixture.define("d", "true", more -> more.containerProperties(c -> c.image("i"))),
                "vCPU is not provided.");
        assertRefused(
                () -> fixture.define(
                        "d",
                        "true",
                        more -> more.containerProperties(c -> c.image("i")
                                .resourceRequirements(
                                        BatchFixture.amount(ResourceType.VCPU, "1.0"),
                                        BatchFixture.amount(ResourceType.MEMORY, "4")))),
                "Value 1.0 for type VCPU in resourceRequirement is not valid");
        assertRefused(
                () -> fixture.define(
                        "d",
                        "true",
                        more -> more.containerProperties(c -> c.image("i")
                                .resourceRequirements(
                                        BatchFixture.amount(ResourceType.VCPU, "1"),
                                        BatchFixture.amount(ResourceType.MEMORY, "4"))
                                .mountPoints(MountPoint.builder()
                                        .sourceVolume("none")
                                        .containerPath("/x")
                                        .build()))),
                "Unknown volume 'none' in mount points");
    }

    @Test
    void knowsWhatFargateOffers() {
        assertRefused(
                () -> fixture.define(
                        "f",
                        "true",
                        more -> more.platformCapabilities(PlatformCapability.FARGATE)
                                .containerProperties(c -> c.image("i")
                                        .executionRoleArn("arn:aws:iam::000000000000:role/x")
                                        .resourceRequirements(
                                                BatchFixture.amount(ResourceType.VCPU, "0.25"),
                                                BatchFixture.amount(ResourceType.MEMORY, "4096")))),
                "Fargate resource requirements (0.25 vCPU, 4096 MiB) not valid.");
    }

    @Test
    void countsRevisionsAndForgetsNone() {
        fixture.define("rev", "true");
        String second = fixture.define("rev", "true");
        batch.deregisterJobDefinition(request -> request.jobDefinition(second));

        assertThat(batch.describeJobDefinitions(request -> request.jobDefinitionName("rev"))
                        .jobDefinitions())
                .extracting(JobDefinition::revision, JobDefinition::status)
                .containsExactly(tuple(1, "ACTIVE"), tuple(2, "INACTIVE"));
        assertThat(batch.describeJobDefinitions(
                                request -> request.jobDefinitionName("rev").status("ACTIVE"))
                        .jobDefinitions())
                .hasSize(1);
        assertRefused(() -> fixture.submit("rev", second), "not in ACTIVE status");
        assertThat(fixture.awaitEnd(fixture.submit("rev", "rev")).jobDefinition())
                .endsWith("rev:1");
    }

    @Test
    void pagesThroughDefinitions() {
        for (int i = 0; i < 5; i++) {
            fixture.define("page", "true");
        }

        List<Integer> revisions = batch
                .describeJobDefinitionsPaginator(
                        request -> request.jobDefinitionName("page").maxResults(2))
                .jobDefinitions()
                .stream()
                .map(JobDefinition::revision)
                .toList();

        assertThat(revisions).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void listsJobsByStatusAndByName() {
        String definition = fixture.define("listed", "true");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(fixture.submit("Listed-" + i, definition));
        }
        ids.forEach(fixture::awaitEnd);

        assertThat(batch.listJobsPaginator(request -> request.jobQueue("q")
                                .jobStatus(JobStatus.SUCCEEDED)
                                .maxResults(2))
                        .jobSummaryList())
                .extracting(JobSummary::jobId)
                .containsAll(ids);
        assertThat(batch.listJobs(request -> request.jobQueue("q").filters(BatchFixture.named("listed-*")))
                        .jobSummaryList())
                .extracting(JobSummary::jobId)
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(batch.listJobs(request -> request.jobQueue("q")).jobSummaryList())
                .isEmpty();
    }

    @Test
    void describesAtMostAHundredJobsAndLeavesOutTheUnknown() {
        assertThat(batch.describeJobs(request -> request.jobs("unknown")).jobs())
                .isEmpty();
        assertRefused(() -> batch.describeJobs(request -> request.jobs(Collections.nCopies(101, "x"))), "limit of 100");
    }

    @Test
    void keepsTags() {
        String id = fixture.submit("tagged", fixture.define("tagged", "true"), job -> job.tags(Map.of("a", "1")));
        String arn = fixture.describe(id).jobArn();

        batch.tagResource(request -> request.resourceArn(arn).tags(Map.of("b c", "2/ü")));
        batch.untagResource(request -> request.resourceArn(arn).tagKeys("a"));

        assertThat(batch.listTagsForResource(request -> request.resourceArn(arn))
                        .tags())
                .isEqualTo(Map.of("b c", "2/ü"));
        assertThat(fixture.describe(id).tags()).isEqualTo(Map.of("b c", "2/ü"));
    }

    @Test
    void deletesQueuesAndEnvironmentsOnlyWhenDisabled() {
        fixture.aws().createJobQueue("gone");

        assertRefused(() -> batch.deleteJobQueue(request -> request.jobQueue("gone")), "not in DISABLED state");
        assertRefused(
                () -> batch.deleteComputeEnvironment(request -> request.computeEnvironment("gone-ce")),
                "existing JobQueue");
        batch.updateJobQueue(request -> request.jobQueue("gone").state(JQState.DISABLED));
        assertRefused(
                () -> fixture.submit("x", fixture.define("x", "true"), job -> job.jobQueue("gone")), "ENABLED state");
        batch.deleteJobQueue(request -> request.jobQueue("gone"));
        batch.updateComputeEnvironment(
                request -> request.computeEnvironment("gone-ce").state(CEState.DISABLED));
        batch.deleteComputeEnvironment(request -> request.computeEnvironment("gone-ce"));

        assertThat(batch.describeJobQueues(request -> request.jobQueues("gone")).jobQueues())
                .isEmpty();
        assertThat(batch.describeComputeEnvironments(request -> request.computeEnvironments("gone-ce"))
                        .computeEnvironments())
                .isEmpty();
    }

    @Test
    void describesTheQueueThatTheEmulatorMade() {
        assertThat(batch.describeJobQueues(request -> request.jobQueues("q")).jobQueues())
                .singleElement()
                .satisfies(queue -> {
                    assertThat(queue.stateAsString()).isEqualTo("ENABLED");
                    assertThat(queue.statusAsString()).isEqualTo("VALID");
                    assertThat(queue.computeEnvironmentOrder().get(0).computeEnvironment())
                            .isEqualTo("arn:aws:batch:us-east-1:000000000000:compute-environment/q-ce");
                });
    }

    @Test
    void answersAnUnsignedRequestAsBatchDoes() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(fixture.aws().endpoint().resolve("/v1/submitjob"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("x-amzn-ErrorType")).hasValue("MissingAuthenticationTokenException");
    }
}
