package io.penstock.aws.iam;

import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.diagnosis.PlaceNeed.Access;
import io.penstock.domain.diagnosis.ProcessNeed;
import io.penstock.domain.diagnosis.WorkloadNeeds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Derives what the launcher, its jobs, and the agent that starts them must be allowed. */
final class Permissions {
    private static final String DEFINITIONS = "penstock-*";
    private static final String LOG_GROUP = "/aws/batch/job";
    private static final List<String> ANY = List.of("*");

    private final JobSettings settings;
    private final WorkloadNeeds needs;
    private final Arns arns;
    private final StorePermissions store;

    Permissions(JobSettings settings, WorkloadNeeds needs, Arns arns) {
        this.settings = settings;
        this.needs = needs;
        this.arns = arns;
        this.store = new StorePermissions(settings, needs, arns);
    }

    List<Policy> all() {
        List<Policy> policies = new ArrayList<>();
        policies.add(new Policy("launcher", "Who runs penstock", launcher()));
        if (!needs.processes().isEmpty()) {
            policies.add(new Policy("jobRole", "The role that jobs act in (aws.batch.jobRole)", store.ofJobs()));
            policies.add(new Policy(
                    "executionRole", "The role that starts containers (aws.batch.executionRole)", execution()));
        }
        return policies;
    }

    List<BucketPolicy> buckets() {
        return needs.places().stream()
                .filter(place -> place.place().scheme().equals("s3"))
                .map(place -> place.place().authority())
                .distinct()
                .map(bucket -> new BucketPolicy(bucket, settings.jobRole().orElse(""), store.inBucket(bucket)))
                .toList();
    }

    private List<Statement> launcher() {
        List<Statement> statements = new ArrayList<>();
        if (!needs.processes().isEmpty()) {
            jobs(statements);
            passRoles(statements);
        }
        statements.addAll(store.ofLauncher());
        diagnosis(statements);
        return statements;
    }

    private void jobs(List<Statement> statements) {
        Set<String> queues = queues();
        Set<String> own = definitions();
        String processes = "jobs of " + names() + " (" + origins("queue") + ")";
        statements.add(Statement.always(
                "SubmitJobs",
                List.of("batch:SubmitJob"),
                joined(List.of(queues, arns.definition(DEFINITIONS), own)),
                processes));
        statements.add(Statement.always(
                "DefineJobs",
                List.of("batch:RegisterJobDefinition", "batch:DeregisterJobDefinition", "batch:TagResource"),
                arns.definition(DEFINITIONS),
                "a job definition for each image and its options, tagged as ours; penstock clean removes it"));
        if (needs.processes().stream()
                .anyMatch(process -> !process.directives().resourceLabels().isEmpty())) {
            statements.add(Statement.always(
                    "TagJobs",
                    List.of("batch:TagResource"),
                    List.of(arns.jobs()),
                    "the directive resourceLabels (" + origins("resourceLabels") + ")"));
        }
        statements.add(Statement.always(
                "FollowJobs",
                List.of(
                        "batch:DescribeJobs",
                        "batch:ListJobs",
                        "batch:DescribeJobQueues",
                        "batch:DescribeJobDefinitions"),
                ANY,
                "how jobs are, found again after a lost answer; AWS knows these actions for everything only"));
        statements.add(Statement.always(
                "EndJobs", List.of("batch:TerminateJob"), List.of(arns.jobs()), "jobs of a run that is interrupted"));
        statements.add(Statement.always(
                "ReadLogs",
                List.of("logs:GetLogEvents"),
                List.of(arns.logStreams(logGroup())),
                "the last lines of a job that failed before it could send its own (" + logOrigin() + ")"));
    }

    private void passRoles(List<Statement> statements) {
        List<String> roles = Stream.of(settings.jobRole(), settings.executionRole())
                .flatMap(Optional::stream)
                .toList();
        if (!roles.isEmpty()) {
            statements.add(new Statement(
                    "PassRoles",
                    List.of("iam:PassRole"),
                    roles,
                    List.of(new Statement.Condition("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com")),
                    "job definitions name these roles (" + roleOrigins() + ")"));
        }
    }

    private void diagnosis(List<Statement> statements) {
        if (!needs.processes().isEmpty()) {
            statements.add(Statement.always(
                    "LookAtEnvironments",
                    List.of("batch:DescribeComputeEnvironments", "ec2:DescribeInstanceTypes"),
                    ANY,
                    "penstock doctor compares processes with what their queues can give; leave it out to do without"));
            statements.add(Statement.always(
                    "LookAtQueues",
                    List.of("batch:GetJobQueueSnapshot"),
                    List.copyOf(queues()),
                    "penstock doctor explains why jobs wait; leave it out to do without"));
        }
        List<String> roles = Stream.of(settings.jobRole(), settings.executionRole())
                .flatMap(Optional::stream)
                .toList();
        if (!needs.processes().isEmpty() && !roles.isEmpty()) {
            statements.add(Statement.always(
                    "LookAtRoles",
                    List.of("iam:GetRole"),
                    roles,
                    "penstock doctor looks whether jobs can act in them; leave it out to do without"));
        }
        List<String> written = needs.places().stream()
                .filter(place -> place.place().scheme().equals("s3") && place.access() != Access.READ)
                .map(place -> Arns.bucket(place.place()))
                .toList();
        if (!written.isEmpty()) {
            statements.add(Statement.always(
                    "LookAtBuckets",
                    List.of("s3:GetEncryptionConfiguration"),
                    written,
                    "penstock doctor tells the encryption; leave it out to do without"));
        }
    }

    private List<Statement> execution() {
        List<Statement> statements = new ArrayList<>();
        List<String> repositories = containers(container -> !container.isJobDefinition()).stream()
                .flatMap(image -> Arns.repository(image).stream())
                .toList();
        if (!repositories.isEmpty()) {
            statements.add(Statement.always(
                    "SignInToRegistry",
                    List.of("ecr:GetAuthorizationToken"),
                    ANY,
                    "images come from ECR; AWS knows this action for everything only"));
            statements.add(Statement.always(
                    "PullImages",
                    List.of("ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"),
                    repositories,
                    "the images of " + names() + " (" + origins("container") + ")"));
        }
        statements.add(Statement.always(
                "WriteLogs",
                List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                List.of(arns.logStreams(logGroup())),
                "what jobs print (" + logOrigin() + ")"));
        return statements;
    }

    private String logGroup() {
        return settings.logsGroup().orElse(LOG_GROUP);
    }

    private String logOrigin() {
        return settings.logsGroup().isPresent() ? needs.origin("aws.batch.logsGroup") : "the log group of AWS Batch";
    }

    private String roleOrigins() {
        return Stream.of("aws.batch.jobRole", "aws.batch.executionRole")
                .filter(needs.settings()::containsKey)
                .map(needs::origin)
                .collect(Collectors.joining(", "));
    }

    private Set<String> queues() {
        return needs.processes().stream()
                .flatMap(process -> process.directives().queue().stream())
                .map(arns::queue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> definitions() {
        return containers(ContainerReference::isJobDefinition).stream()
                .flatMap(name -> arns.definition(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> containers(Predicate<ContainerReference> which) {
        return needs.processes().stream()
                .flatMap(process -> process.directives().container().stream())
                .filter(which)
                .map(ContainerReference::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String names() {
        return distinct(ProcessNeed::name);
    }

    private String origins(String directive) {
        String origins = distinct(process -> process.origin(directive).orElse(""));
        return origins.isEmpty() ? "directive " + directive : origins;
    }

    private String distinct(Function<ProcessNeed, String> text) {
        return needs.processes().stream()
                .map(text)
                .filter(found -> !found.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<String> joined(List<Collection<String>> parts) {
        return parts.stream().flatMap(Collection::stream).toList();
    }
}
