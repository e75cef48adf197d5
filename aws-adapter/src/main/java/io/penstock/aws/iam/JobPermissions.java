package io.penstock.aws.iam;

import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.diagnosis.WorkloadNeeds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Derives what it takes to submit, follow and end jobs, and to start their containers. */
final class JobPermissions {
    private static final String DEFINITIONS = "penstock-*";
    private static final String LOG_GROUP = "/aws/batch/job";
    private static final List<String> ANY = List.of("*");

    private final JobSettings settings;
    private final WorkloadNeeds needs;
    private final NeededNames names;

    JobPermissions(JobSettings settings, WorkloadNeeds needs, Arns arns) {
        this.settings = settings;
        this.needs = needs;
        this.names = new NeededNames(needs, arns);
    }

    List<Statement> ofLauncher() {
        List<Statement> statements = new ArrayList<>();
        submission(statements);
        observation(statements);
        passRoles(statements);
        return statements;
    }

    private void submission(List<Statement> statements) {
        Set<String> queues = names.queues();
        statements.add(Statement.always(
                "SubmitJobs",
                List.of("batch:SubmitJob"),
                joined(List.of(queues, definitions(), names.definitions())),
                "jobs of " + names.processes() + " (" + names.origins("queue") + ")"));
        statements.add(Statement.always(
                "DefineJobs",
                List.of("batch:RegisterJobDefinition", "batch:DeregisterJobDefinition", "batch:TagResource"),
                definitions(),
                "a job definition for each image and its options, tagged as ours; penstock clean --job-definitions"
                        + " removes it"));
        if (names.haveLabels()) {
            statements.add(Statement.always(
                    "TagJobs",
                    List.of("batch:TagResource"),
                    jobs(),
                    "the directive resourceLabels (" + names.origins("resourceLabels") + ")"));
        }
    }

    private void observation(List<Statement> statements) {
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
                "EndJobs", List.of("batch:TerminateJob"), jobs(), "jobs of a run that is interrupted"));
        statements.add(Statement.always(
                "ReadLogs",
                List.of("logs:GetLogEvents"),
                logStreams(),
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

    List<Statement> ofExecution() {
        List<Statement> statements = new ArrayList<>();
        Set<String> repositories = names.repositories();
        if (!repositories.isEmpty()) {
            statements.add(Statement.always(
                    "SignInToRegistry",
                    List.of("ecr:GetAuthorizationToken"),
                    ANY,
                    "images come from ECR; AWS knows this action for everything only"));
            statements.add(Statement.always(
                    "PullImages",
                    List.of("ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"),
                    List.copyOf(repositories),
                    "the images of " + names.processes() + " (" + names.origins("container") + ")"));
        }
        statements.add(Statement.always(
                "WriteLogs",
                List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                logStreams(),
                "what jobs print (" + logOrigin() + ")"));
        return statements;
    }

    private List<String> definitions() {
        return names.inEveryRegion(arns -> arns.definition(DEFINITIONS));
    }

    private List<String> jobs() {
        return names.inEveryRegion(arns -> List.of(arns.jobs()));
    }

    private List<String> logStreams() {
        String group = settings.logsGroup().orElse(LOG_GROUP);
        return names.inEveryRegion(arns -> List.of(arns.logStreams(group)));
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

    private static List<String> joined(List<Collection<String>> parts) {
        return parts.stream().flatMap(Collection::stream).toList();
    }
}
