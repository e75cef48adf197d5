package io.penstock.aws.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.aws.AwsBatch;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.aws.EmulatedAws;
import io.penstock.aws.client.AwsClients;
import io.penstock.aws.settings.PlatformType;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.diagnosis.Finding;
import io.penstock.domain.diagnosis.PlaceNeed;
import io.penstock.domain.diagnosis.PlaceNeed.Access;
import io.penstock.domain.diagnosis.ProcessNeed;
import io.penstock.domain.diagnosis.Verdict;
import io.penstock.domain.diagnosis.WorkloadNeeds;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.task.TaskDirectives;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.batch.model.CEState;
import software.amazon.awssdk.services.batch.model.CEType;
import software.amazon.awssdk.services.batch.model.CRType;
import software.amazon.awssdk.services.batch.model.ComputeEnvironmentOrder;
import software.amazon.awssdk.services.batch.model.JQState;
import software.amazon.awssdk.services.batch.model.JobDefinitionType;
import software.amazon.awssdk.services.batch.model.ResourceRequirement;
import software.amazon.awssdk.services.s3.S3Client;

/** What a diagnosis finds in an AWS that is as it should be, and in one that is not. */
final class DiagnosisTest {
    private static final String JOB_ROLE = "arn:aws:iam::000000000000:role/penstock-job";

    @TempDir
    static Path directory;

    private static EmulatedAws aws;

    @BeforeAll
    static void start() {
        aws = EmulatedAws.start(directory);
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    @AfterEach
    void mend() {
        aws.faults().denyNothing();
        aws.faults().expireCredentials(false);
    }

    @Test
    void findsNothingWrongWhereNothingIs() {
        List<Finding> findings =
                diagnose(settings(), process(directives -> directives.cpus(2).memory(MemorySize.ofGibibytes(8))));

        assertThat(findings)
                .filteredOn(finding -> finding.verdict() != Verdict.OK)
                .extracting(Finding::subject)
                .containsExactly("aws command");
        assertThat(findings)
                .extracting(Finding::subject)
                .contains(
                        "credentials",
                        "region",
                        "identity",
                        "clock",
                        "bucket test-bucket",
                        "s3://test-bucket/work",
                        "queue test-queue",
                        "compute environment test-queue-ce",
                        "job role",
                        "process COUNT");
    }

    @Test
    void leavesNoProbeBehind() {
        PlaceNeed place = new PlaceNeed(FileLocation.parse("s3://test-bucket/clean"), Access.WORK, "-bucket-dir");
        for (String denied : List.of("s3:None", "s3:GetObject")) {
            aws.faults().deny(denied);
            diagnose(settings().build(), new WorkloadNeeds(List.of(), List.of(place), Map.of()));
        }

        try (AwsClients clients = new AwsClients(settings().build())) {
            S3Client s3 = clients.s3();
            assertThat(s3.listObjectsV2(request ->
                                    request.bucket(EmulatedAws.BUCKET).prefix("clean"))
                            .contents())
                    .isEmpty();
        }
    }

    @Test
    void printsNoSecret() {
        assertThat(diagnose(settings(), process(directives -> directives)).toString())
                .doesNotContain(aws.emulator().secretAccessKey());
    }

    @Test
    void callsWhatMayNotBeAskedUnknownAndNeverBad() {
        List<String> permissions = List.of(
                "batch:DescribeJobQueues",
                "batch:DescribeComputeEnvironments",
                "batch:GetJobQueueSnapshot",
                "batch:DescribeJobDefinitions",
                "s3:GetEncryptionConfiguration",
                "s3:ListBucket",
                "s3:PutObject",
                "s3:GetObject",
                "s3:DeleteObject",
                "iam:GetRole",
                "ec2:DescribeInstanceTypes",
                "sts:GetCallerIdentity");
        for (String permission : permissions) {
            aws.faults().denyNothing();
            aws.faults().deny(permission);

            List<Finding> findings = diagnose(
                    settings(),
                    process(directives -> directives.container(ContainerReference.parse("job-definition://own"))));

            assertThat(findings)
                    .as(permission)
                    .filteredOn(finding -> finding.message().contains(permission))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN));
        }
    }

    @Test
    void findsAJobDefinitionByWhateverItIsCalled() {
        try (BatchClient batch = aws.batch()) {
            for (int revision = 1; revision <= 2; revision++) {
                batch.registerJobDefinition(request -> request.jobDefinitionName("named")
                        .type(JobDefinitionType.CONTAINER)
                        .containerProperties(container -> container
                                .image("debian")
                                .resourceRequirements(requirement("VCPU", "1"), requirement("MEMORY", "512"))));
            }
        }

        assertThat(definition("named")).contains("job-definition://named exists, revision 2");
        assertThat(definition("named:1")).contains("job-definition://named:1 exists, revision 1");
        String arn = "arn:aws:batch:us-east-1:000000000000:job-definition/named";
        assertThat(definition(arn)).contains("job-definition://" + arn + " exists, revision 2");
    }

    private static List<String> definition(String reference) {
        ContainerReference container = ContainerReference.parse("job-definition://" + reference);
        return diagnose(settings(), process(directives -> directives.container(container))).stream()
                .map(Finding::message)
                .toList();
    }

    @Test
    void saysWhichQueueDoesNotExistAndWhereItIsNamed() {
        ProcessNeed process = new ProcessNeed(
                "COUNT",
                TaskDirectives.builder().queue(new QueueReference("gone")).build(),
                Map.of("queue", "nextflow.config:7"),
                List.of());

        assertThat(only(diagnose(settings(), process), "queue gone"))
                .isEqualTo(Finding.error(
                        "queue gone",
                        "does not exist in region us-east-1 at "
                                + aws.emulator().endpoint() + " (nextflow.config:7)",
                        "check the directive queue and aws.region"));
    }

    @Test
    void saysWhichQueueAndWhichEnvironmentAreDisabled() {
        aws.emulator().createJobQueue("resting");
        try (BatchClient batch = aws.batch()) {
            batch.updateJobQueue(request -> request.jobQueue("resting").state(JQState.DISABLED));
            batch.updateComputeEnvironment(
                    request -> request.computeEnvironment("resting-ce").state(CEState.DISABLED));
        }

        List<Finding> findings =
                diagnose(settings(), process(directives -> directives.queue(new QueueReference("resting"))));

        assertThat(only(findings, "queue resting").remedy()).contains("update-job-queue --state ENABLED");
        assertThat(only(findings, "compute environment resting-ce").message()).isEqualTo("is DISABLED");
    }

    @Test
    void saysThatAPlatformIsAnotherThanTheQueueHas() {
        AwsBatchSettings.Builder settings = settings().platformType(PlatformType.FARGATE);

        assertThat(only(diagnose(settings, process(directives -> directives)), "compute environment test-queue-ce"))
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.ERROR);
                    assertThat(finding.message()).contains("EC2", "fargate");
                });
    }

    @Test
    void saysThatNoInstanceIsLargeEnoughOrThatItsMemoryWillNotDo() {
        assertThat(only(
                        diagnose(settings(), process(directives -> directives.memory(MemorySize.ofGibibytes(5000)))),
                        "process COUNT"))
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.ERROR);
                    assertThat(finding.message()).contains("5120000 MiB", "no instance type of queue test-queue");
                });
        assertThat(only(
                                diagnose(
                                        settings(),
                                        process(directives -> directives.memory(MemorySize.ofGibibytes(512)))),
                                "process COUNT")
                        .verdict())
                .isEqualTo(Verdict.WARNING);
    }

    @Test
    void saysThatTheEnvironmentNeverGrowsThatFar() {
        try (BatchClient batch = aws.batch()) {
            batch.createComputeEnvironment(request -> request.computeEnvironmentName("small-ce")
                    .type(CEType.MANAGED)
                    .computeResources(resources -> resources
                            .type(CRType.EC2)
                            .minvCpus(0)
                            .maxvCpus(4)
                            .instanceTypes("m5")
                            .instanceRole("role")
                            .subnets("subnet")
                            .securityGroupIds("sg")));
            batch.createJobQueue(request -> request.jobQueueName("small")
                    .priority(1)
                    .computeEnvironmentOrder(ComputeEnvironmentOrder.builder()
                            .order(1)
                            .computeEnvironment("small-ce")
                            .build()));
        }

        assertThat(only(
                                diagnose(
                                        settings(),
                                        process(directives -> directives
                                                .queue(new QueueReference("small"))
                                                .cpus(8))),
                                "process COUNT")
                        .message())
                .contains("asks for 8 cpus", "at most 4");
    }

    @Test
    void explainsWhyAJobWaits() {
        aws.faults().holdQueue(EmulatedAws.QUEUE, "CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY - no capacity");
        try (BatchClient batch = aws.batch()) {
            batch.registerJobDefinition(request -> request.jobDefinitionName("wait")
                    .type("container")
                    .containerProperties(container -> container
                            .image("i")
                            .command("true")
                            .resourceRequirements(requirement("VCPU", "1"), requirement("MEMORY", "64"))));
            String job = batch.submitJob(request -> request.jobName("waiting")
                            .jobQueue(EmulatedAws.QUEUE)
                            .jobDefinition("wait"))
                    .jobId();

            Finding finding = only(diagnose(settings(), process(directives -> directives)), "job waiting");

            assertThat(finding.verdict()).isEqualTo(Verdict.WARNING);
            assertThat(finding.message()).contains("CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY");
            assertThat(finding.remedy()).contains("allow more instance types");
            batch.terminateJob(request -> request.jobId(job).reason("seen"));
        } finally {
            aws.faults().releaseQueue(EmulatedAws.QUEUE);
        }
    }

    @Test
    void saysWhichJobDefinitionDoesNotExist() {
        List<Finding> findings = diagnose(
                settings(),
                process(directives -> directives.container(ContainerReference.parse("job-definition://gone"))));

        assertThat(findings)
                .anySatisfy(
                        finding -> assertThat(finding.message()).contains("there is no active job-definition://gone"));
    }

    @Test
    void saysOnceThatTheCredentialsCannotBeHad(@TempDir Path home) throws Exception {
        Path config = Files.writeString(
                home.resolve("config"), "[profile work]\ncredential_process = echo vault is sealed >&2; exit 3\n");
        Map<String, String> environment =
                Map.of("AWS_CONFIG_FILE", config.toString(), "AWS_PROFILE", "work", "AWS_REGION", "us-east-1");
        AwsBatchSettings settings =
                AwsBatchSettings.builder().environment(environment).build();

        List<Finding> findings = diagnose(settings, new WorkloadNeeds(List.of(), List.of(), Map.of()));

        assertThat(findings)
                .filteredOn(finding -> finding.message().contains("vault is sealed"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.ERROR));
        assertThat(findings)
                .filteredOn(finding -> finding.subject().equals("credentials"))
                .hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithRoles() {
        assertThat(only(
                                diagnose(
                                        settings().jobRole("arn:aws:iam::999999999999:role/x"),
                                        process(directives -> directives)),
                                "job role")
                        .message())
                .contains("999999999999", "jobs run in account 000000000000");
    }

    @Test
    void saysWhichBucketDoesNotExist() {
        WorkloadNeeds needs = new WorkloadNeeds(
                List.of(),
                List.of(new PlaceNeed(FileLocation.parse("s3://gone-bucket/x"), Access.READ, "a:1")),
                Map.of());

        Finding found = only(diagnose(settings().build(), needs), "bucket gone-bucket");
        assertThat(found.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(found.message())
                .startsWith("does not exist in region us-east-1 at ")
                .endsWith("(a:1)");
        assertThat(found.remedy()).contains("aws s3 mb s3://gone-bucket --region us-east-1");
    }

    @Test
    void warnsOfAnInputThatIsNotThere() {
        WorkloadNeeds needs = new WorkloadNeeds(
                List.of(),
                List.of(new PlaceNeed(FileLocation.parse("s3://test-bucket/none"), Access.READ, "a:1")),
                Map.of());

        assertThat(only(diagnose(settings().build(), needs), "s3://test-bucket/none")
                        .verdict())
                .isEqualTo(Verdict.WARNING);
    }

    @Test
    void saysThatTheClockIsWrong() {
        List<Finding> findings = new ArrayList<>();
        try (AwsClients clients = new AwsClients(settings().build())) {
            Clock late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-20));
            new Diagnosis(settings().build(), clients, late)
                    .run(new WorkloadNeeds(List.of(), List.of(), Map.of()), findings::add);
        }

        assertThat(only(findings, "clock").verdict()).isEqualTo(Verdict.ERROR);
        assertThat(only(findings, "clock").message()).contains("behind AWS");
    }

    @Test
    void endsWithOneErrorWhereThereAreNoCredentials() {
        Map<String, String> environment = new HashMap<>(aws.emulator().environment());
        environment.keySet().removeIf(name -> name.endsWith("KEY") || name.endsWith("KEY_ID"));
        environment.put("HOME", directory.toString());

        List<Finding> findings = diagnose(settings().environment(environment), process(directives -> directives));

        assertThat(findings).extracting(Finding::subject).containsExactly("credentials", "region", "everything else");
        assertThat(findings.get(0).verdict()).isEqualTo(Verdict.ERROR);
        assertThat(findings.get(0).message()).contains("AWS_ACCESS_KEY_ID is not set");
    }

    @Test
    void saysThatCredentialsHaveExpired() {
        aws.faults().expireCredentials(true);

        assertThat(only(diagnose(settings(), process(directives -> directives)), "identity"))
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.ERROR);
                    assertThat(finding.message()).contains("expired");
                });
    }

    private static ResourceRequirement requirement(String type, String value) {
        return ResourceRequirement.builder().type(type).value(value).build();
    }

    private static Finding only(List<Finding> findings, String subject) {
        List<Finding> some = findings.stream()
                .filter(finding -> finding.subject().equals(subject))
                .filter(finding -> finding.verdict() != Verdict.OK || !subject.startsWith("bucket"))
                .toList();
        assertThat(some).as(subject + " in " + findings).hasSize(1);
        return some.get(0);
    }

    private static AwsBatchSettings.Builder settings() {
        Map<String, String> environment = new HashMap<>(aws.emulator().environment());
        return aws.settings().environment(environment).jobRole(JOB_ROLE);
    }

    private static ProcessNeed process(UnaryOperator<TaskDirectives.Builder> change) {
        TaskDirectives.Builder directives = TaskDirectives.builder();
        directives.executor("awsbatch");
        directives.queue(new QueueReference(EmulatedAws.QUEUE));
        directives.container(ContainerReference.parse("image"));
        return new ProcessNeed("COUNT", change.apply(directives).build(), Map.of(), List.of());
    }

    private static List<Finding> diagnose(AwsBatchSettings.Builder settings, ProcessNeed process) {
        PlaceNeed work = new PlaceNeed(FileLocation.parse("s3://test-bucket/work"), Access.WORK, "-bucket-dir");
        return diagnose(settings.build(), new WorkloadNeeds(List.of(process), List.of(work), Map.of()));
    }

    private static List<Finding> diagnose(AwsBatchSettings settings, WorkloadNeeds needs) {
        List<Finding> findings = new ArrayList<>();
        AwsBatch.diagnose(settings, needs, findings::add);
        return findings;
    }
}
