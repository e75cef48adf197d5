package io.penstock.aws.diagnose;

import io.penstock.aws.client.AwsClients;
import io.penstock.aws.settings.JobSettings;
import io.penstock.aws.settings.PlatformType;
import io.penstock.domain.diagnosis.Finding;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The roles that jobs act in and that start containers, and the command that jobs move files with. */
final class RoleDiagnosis {
    private static final Pattern ARN = Pattern.compile("arn:[a-z-]+:iam::(\\d+):role/.+");
    private static final String TASKS = "ecs-tasks.amazonaws.com";

    private final AwsClients clients;
    private final JobSettings settings;
    private final Questions questions;

    RoleDiagnosis(AwsClients clients, JobSettings settings, Questions questions) {
        this.clients = clients;
        this.settings = settings;
        this.questions = questions;
    }

    /**
     * Looks at the roles.
     *
     * @param account that of the caller; empty where it is not known
     */
    void look(String account) {
        boolean fargate = settings.platformType() == PlatformType.FARGATE;
        if (settings.jobRole().isPresent()) {
            role("job role", settings.jobRole().get(), account);
        } else if (fargate) {
            questions.add(Finding.error(
                    "job role",
                    "is not set, and jobs on Fargate have no other permissions to reach S3",
                    "set aws.batch.jobRole; 'penstock iam' prints its policy"));
        } else {
            questions.add(Finding.unknown(
                    "job role",
                    "is not set: jobs act in the instance role of the compute environment, whose permissions are not known",
                    "set aws.batch.jobRole; 'penstock iam' prints its policy"));
        }
        settings.executionRole().ifPresent(role -> role("execution role", role, account));
        if (fargate && settings.executionRole().isEmpty()) {
            questions.add(Finding.error(
                    "execution role", "is not set, and Fargate needs one", "set aws.batch.executionRole"));
        }
        command();
    }

    private void role(String subject, String arn, String account) {
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        Matcher parts = ARN.matcher(arn);
        if (parts.matches() && !account.isEmpty() && !account.equals(parts.group(1))) {
            questions.add(Finding.error(
                    subject,
                    arn + " is of account " + parts.group(1) + ", and jobs run in account " + account,
                    "name a role of account " + account));
            return;
        }
        Optional<String> trust = questions.ask(
                subject,
                "iam:GetRole",
                "look at role " + name,
                () -> clients.hosts().trustOf(clients.region(), name));
        trust.ifPresent(document -> questions.add(
                document.contains(TASKS)
                        ? Finding.ok(subject, arn + " exists, and tasks of ECS may act in it")
                        : Finding.error(
                                subject,
                                arn + " does not trust " + TASKS + ", so that no job can act in it",
                                "let its trust policy allow sts:AssumeRole to the service " + TASKS)));
    }

    private void command() {
        if (settings.cliPath().isPresent()) {
            questions.add(Finding.unknown(
                    "aws command",
                    "is expected at " + settings.cliPath().get()
                            + " on the image of the compute environment, which only a job can see",
                    "run one small process there first"));
        } else {
            questions.add(Finding.unknown(
                    "aws command",
                    "must be in every container image, for aws.batch.cliPath is not set; only a job can see it",
                    "check each image by: docker run --rm IMAGE aws --version"));
        }
    }
}
