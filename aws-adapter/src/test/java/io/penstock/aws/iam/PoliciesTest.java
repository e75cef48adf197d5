package io.penstock.aws.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.PenstockException;
import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.diagnosis.PlaceNeed;
import io.penstock.domain.diagnosis.PlaceNeed.Access;
import io.penstock.domain.diagnosis.ProcessNeed;
import io.penstock.domain.diagnosis.WorkloadNeeds;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.task.TaskDirectives;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

final class PoliciesTest {
    private static final String ROLE = "arn:aws:iam::123456789012:role/jobs";
    private static final String STARTER = "arn:aws:iam::123456789012:role/starter";

    @Test
    void namesQueuesDefinitionsAndWhereTheyAreWritten() {
        JsonNode launcher = json().field("launcher").orElseThrow();

        assertThat(resources(launcher, "SubmitJobs"))
                .containsExactly(
                        "arn:aws:batch:eu-west-1:123456789012:job-definition/penstock-*",
                        "arn:aws:batch:eu-west-1:123456789012:job-queue/big",
                        "arn:aws:batch:us-east-1:123456789012:job-definition/own",
                        "arn:aws:batch:us-east-1:123456789012:job-definition/own:*",
                        "arn:aws:batch:us-east-1:123456789012:job-definition/penstock-*",
                        "arn:aws:batch:us-east-1:123456789012:job-queue/far");
        assertThat(reason("launcher", "SubmitJobs")).contains("COUNT", "SORT", "nextflow.config:4");
    }

    @Test
    void limitsObjectsToTheDirectoriesThatAreUsed() {
        JsonNode launcher = json().field("launcher").orElseThrow();

        assertThat(resources(launcher, "WorkDirectory")).containsExactly("arn:aws:s3:::work-bucket/dir/work/*");
        assertThat(resources(launcher, "Publish")).containsExactly("arn:aws:s3:::out-bucket/results/*");
        assertThat(resources(launcher, "ReadInputs"))
                .containsExactly("arn:aws:s3:::in-bucket/reads", "arn:aws:s3:::in-bucket/reads/*");
        assertThat(resources(launcher, "ListBuckets"))
                .containsExactly("arn:aws:s3:::in-bucket", "arn:aws:s3:::out-bucket", "arn:aws:s3:::work-bucket");
        assertThat(reason("launcher", "ReadInputs")).contains("nextflow.config:9");
    }

    @Test
    void letsJobsWriteOnlyWhereTheyWork() {
        JsonNode jobs = json().field("jobRole").orElseThrow();

        assertThat(statements(jobs))
                .extracting(statement -> text(statement, "Sid"))
                .containsExactly("ListBuckets", "WorkDirectory", "ReadInputs", "EncryptObjects");
        assertThat(actions(jobs, "WorkDirectory"))
                .containsExactly("s3:GetObject", "s3:PutObject", "s3:AbortMultipartUpload", "s3:PutObjectAcl");
    }

    @Test
    void passesRolesToTasksAlone() {
        JsonNode launcher = json().field("launcher").orElseThrow();

        assertThat(resources(launcher, "PassRoles")).containsExactly(ROLE, STARTER);
        assertThat(statement(launcher, "PassRoles")
                        .field("Condition")
                        .orElseThrow()
                        .toString())
                .contains("iam:PassedToService", "ecs-tasks.amazonaws.com");
        assertThat(reason("launcher", "PassRoles")).contains("nextflow.config:20");
    }

    @Test
    void letsTheExecutionRolePullFromEcrAndWriteLogs() {
        JsonNode execution = json().field("executionRole").orElseThrow();

        assertThat(resources(execution, "PullImages"))
                .containsExactly("arn:aws:ecr:eu-west-1:123456789012:repository/team/tool");
        assertThat(resources(execution, "WriteLogs"))
                .containsExactly(
                        "arn:aws:logs:eu-west-1:123456789012:log-group:/my/logs:log-stream:*",
                        "arn:aws:logs:us-east-1:123456789012:log-group:/my/logs:log-stream:*");
    }

    @Test
    void endsJobsInTheRegionsOfTheirQueues() {
        assertThat(resources(json().field("launcher").orElseThrow(), "EndJobs"))
                .containsExactly(
                        "arn:aws:batch:eu-west-1:123456789012:job/*", "arn:aws:batch:us-east-1:123456789012:job/*");
    }

    @ParameterizedTest
    @CsvSource({"cn-north-1, aws-cn", "us-gov-west-1, aws-us-gov", "eu-west-1, aws", "*, aws"})
    void namesThePartitionOfTheRegion(String region, String partition) {
        Arns arns = new Arns(region, "1");

        assertThat(arns.jobs()).isEqualTo("arn:" + partition + ":batch:" + region + ":1:job/*");
        assertThat(arns.bucket(FileLocation.parse("s3://b/w"))).isEqualTo("arn:" + partition + ":s3:::b");
    }

    @Test
    void allowsTheKeyOfAnAliasByACondition() {
        JobSettings settings = JobSettings.builder()
                .storageEncryption("aws:kms")
                .storageKmsKeyId("alias/mine")
                .build();
        JsonNode launcher = JsonNode.parser()
                .parse(Policies.write(settings, needs(), "eu-west-1", "", "json"))
                .field("launcher")
                .orElseThrow();

        assertThat(resources(launcher, "EncryptObjects")).containsExactly("arn:aws:kms:eu-west-1:123456789012:key/*");
        assertThat(statement(launcher, "EncryptObjects")
                        .field("Condition")
                        .orElseThrow()
                        .toString())
                .contains("ForAnyValue:StringEquals", "kms:ResourceAliases", "alias/mine");
    }

    @Test
    void refusesAnAccountThatIsNone() {
        assertThatThrownBy(() -> Policies.write(settings(), needs(), "eu-west-1", "12-34", "json"))
                .isInstanceOf(PenstockException.class)
                .hasMessage("'12-34' is no account of AWS; write its twelve digits");
    }

    @Test
    void leavesTheRegistryOutWhereNoImageIsInEcr() {
        WorkloadNeeds plain = new WorkloadNeeds(List.of(process("COUNT", "big", "debian:12")), List.of(), Map.of());

        assertThat(Policies.write(JobSettings.builder().build(), plain, "eu-west-1", "", "json"))
                .doesNotContain("ecr:", "PassRole", "kms:", "s3:GetObject");
    }

    @Test
    void usesTheKeyOfTheEncryption() {
        assertThat(resources(json().field("launcher").orElseThrow(), "EncryptObjects"))
                .containsExactly("arn:aws:kms:eu-west-1:123456789012:key/abcd");
        assertThat(actions(json().field("jobRole").orElseThrow(), "EncryptObjects"))
                .containsExactly("kms:GenerateDataKey", "kms:Decrypt");
    }

    @Test
    void refusesWhatIsNotEncryptedOnItsWayInEveryBucket() {
        JsonNode buckets = json().field("bucketPolicies").orElseThrow();

        assertThat(buckets.asObject()).containsOnlyKeys("work-bucket", "out-bucket", "in-bucket");
        buckets.asObject().values().forEach(policy -> {
            JsonNode secure = statement(policy, "AllowSSLRequestsOnly");
            assertThat(text(secure, "Effect")).isEqualTo("Deny");
            assertThat(secure.field("Condition").orElseThrow().toString()).contains("aws:SecureTransport", "false");
        });
        assertThat(actions(buckets.field("in-bucket").orElseThrow(), "Objects")).containsExactly("s3:GetObject");
        assertThat(buckets.toString()).contains(ROLE, "ARN of the user or role that runs penstock");
    }

    @Test
    void writesAnAsteriskForAnAccountThatNobodyNamed() {
        WorkloadNeeds needs = new WorkloadNeeds(List.of(process("COUNT", "big", "debian:12")), List.of(), Map.of());

        assertThat(Policies.write(JobSettings.builder().build(), needs, "eu-west-1", "", "json"))
                .contains("arn:aws:batch:eu-west-1:*:job-queue/big");
        assertThat(Policies.write(JobSettings.builder().build(), needs, "eu-west-1", "210987654321", "json"))
                .contains("arn:aws:batch:eu-west-1:210987654321:job-queue/big");
        assertThat(Policies.write(JobSettings.builder().build(), needs, "eu-west-1", "", "terraform"))
                .contains("arn:aws:batch:eu-west-1:${data.aws_caller_identity.current.account_id}:job-queue/big");
        assertThat(Policies.write(JobSettings.builder().build(), needs, "eu-west-1", "", "cloudformation"))
                .contains("!Sub \"arn:aws:batch:eu-west-1:${AWS::AccountId}:job-queue/big\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"terraform", "cloudformation"})
    void writesEveryStatementWithItsReason(String format) {
        String text = write(format);

        for (Policy policy : new Permissions(settings(), needs(), new Arns("eu-west-1", "1")).all()) {
            policy.statements()
                    .forEach(statement -> assertThat(text).contains(statement.sid(), "# " + statement.reason()));
        }
        assertThat(text).contains("AllowSSLRequestsOnly", "aws:SecureTransport").doesNotContain("{account}");
        assertThat(text.chars().filter(c -> c == '{').count())
                .isEqualTo(text.chars().filter(c -> c == '}').count());
    }

    @Test
    void refusesAnotherFormat() {
        assertThatThrownBy(() -> write("pulumi"))
                .isInstanceOf(PenstockException.class)
                .hasMessageContainingAll("pulumi", "cloudformation, json, terraform");
    }

    @Test
    void readsRepositoriesOfEcrAlone() {
        assertThat(Arns.repository("1.dkr.ecr.eu-west-1.amazonaws.com/a/b:1.0"))
                .hasValue("arn:aws:ecr:eu-west-1:1:repository/a/b");
        assertThat(Arns.repository("1.dkr.ecr.eu-west-1.amazonaws.com/a@sha256:00"))
                .hasValue("arn:aws:ecr:eu-west-1:1:repository/a");
        assertThat(Arns.repository("quay.io/biocontainers/salmon")).isEqualTo(Optional.empty());
        assertThat(Arns.repository("debian")).isEmpty();
    }

    private static String write(String format) {
        return Policies.write(settings(), needs(), "eu-west-1", "", format);
    }

    private static JsonNode json() {
        return JsonNode.parser().parse(write("json"));
    }

    private static JobSettings settings() {
        return JobSettings.builder()
                .jobRole(ROLE)
                .executionRole(STARTER)
                .logsGroup("/my/logs")
                .storageEncryption("aws:kms")
                .storageKmsKeyId("abcd")
                .objectAcl("bucket-owner-full-control")
                .build();
    }

    private static WorkloadNeeds needs() {
        return new WorkloadNeeds(
                List.of(
                        process("COUNT", "big", "123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/tool:1"),
                        process("SORT", "arn:aws:batch:us-east-1:123456789012:job-queue/far", "job-definition://own")),
                List.of(
                        new PlaceNeed(FileLocation.parse("s3://work-bucket/dir/work"), Access.WORK, "-bucket-dir"),
                        new PlaceNeed(FileLocation.parse("s3://out-bucket/results"), Access.WRITE, "main.nf:3"),
                        new PlaceNeed(FileLocation.parse("s3://in-bucket/reads"), Access.READ, "nextflow.config:9")),
                Map.of("aws.batch.jobRole", "nextflow.config:20"));
    }

    private static ProcessNeed process(String name, String queue, String container) {
        return new ProcessNeed(
                name,
                TaskDirectives.builder()
                        .executor("awsbatch")
                        .queue(new QueueReference(queue))
                        .container(ContainerReference.parse(container))
                        .build(),
                Map.of("queue", "nextflow.config:4"),
                List.of());
    }

    private static List<JsonNode> statements(JsonNode policy) {
        return policy.field("Statement").orElseThrow().asArray();
    }

    private static JsonNode statement(JsonNode policy, String sid) {
        return statements(policy).stream()
                .filter(statement -> text(statement, "Sid").equals(sid))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + sid + " in " + policy));
    }

    private static List<String> resources(JsonNode policy, String sid) {
        return texts(statement(policy, sid).field("Resource").orElseThrow());
    }

    private static List<String> actions(JsonNode policy, String sid) {
        return texts(statement(policy, sid).field("Action").orElseThrow());
    }

    private static List<String> texts(JsonNode list) {
        return list.asArray().stream().map(JsonNode::asString).toList();
    }

    private static String text(JsonNode node, String field) {
        return node.field(field).orElseThrow().asString();
    }

    private static String reason(String policy, String sid) {
        return text(json().field("reasons").orElseThrow().field(policy).orElseThrow(), sid);
    }
}
