package io.penstock.aws.diagnose;

import io.penstock.aws.batch.WaitingReasons;
import io.penstock.aws.client.AwsClients;
import io.penstock.aws.settings.JobSettings;
import io.penstock.aws.settings.PlatformType;
import io.penstock.domain.diagnosis.Finding;
import io.penstock.domain.diagnosis.Verdict;
import io.penstock.domain.queue.QueueReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.batch.model.CEState;
import software.amazon.awssdk.services.batch.model.CEStatus;
import software.amazon.awssdk.services.batch.model.ComputeEnvironmentDetail;
import software.amazon.awssdk.services.batch.model.ComputeEnvironmentOrder;
import software.amazon.awssdk.services.batch.model.FrontOfQueueJobSummary;
import software.amazon.awssdk.services.batch.model.JQState;
import software.amazon.awssdk.services.batch.model.JQStatus;
import software.amazon.awssdk.services.batch.model.JobQueueDetail;
import software.amazon.awssdk.services.batch.model.JobStatus;

/** A queue, the compute environments behind it, and the jobs that wait in it. */
final class QueueDiagnosis {
    private static final int WAITING_JOBS = 10;

    private final AwsClients clients;
    private final JobSettings settings;
    private final Questions questions;

    QueueDiagnosis(AwsClients clients, JobSettings settings, Questions questions) {
        this.clients = clients;
        this.settings = settings;
        this.questions = questions;
    }

    /**
     * Looks at a queue.
     *
     * @return its compute environments, as far as they can be looked at
     */
    List<ComputeEnvironmentDetail> look(QueueReference queue, String origin) {
        String region = queue.region().orElseGet(clients::region);
        String subject = "queue " + queue.name();
        BatchClient batch = clients.batch(region);
        Optional<List<JobQueueDetail>> answer = questions.ask(
                subject,
                "batch:DescribeJobQueues",
                "look up " + subject,
                () -> batch.describeJobQueues(request -> request.jobQueues(queue.text()))
                        .jobQueues());
        if (answer.isEmpty()) {
            return List.of();
        }
        if (answer.get().isEmpty()) {
            questions.add(Finding.error(
                    subject,
                    "does not exist in region " + clients.where(region) + " (" + origin + ")",
                    "check the directive queue and aws.region"));
            return List.of();
        }
        JobQueueDetail found = answer.get().get(0);
        state(subject, found, origin);
        List<ComputeEnvironmentDetail> environments = environments(subject, batch, found);
        waiting(subject, batch, queue);
        return environments;
    }

    private void state(String subject, JobQueueDetail queue, String origin) {
        String share = queue.schedulingPolicyArn();
        boolean shared = share != null && !share.isBlank();
        if (queue.state() == JQState.DISABLED) {
            questions.add(Finding.error(
                    subject,
                    "is DISABLED (" + origin + ")",
                    "enable it: aws batch update-job-queue --state ENABLED --job-queue " + queue.jobQueueName()));
        } else if (queue.status() != JQStatus.VALID) {
            questions.add(Finding.error(
                    subject,
                    "is " + queue.statusAsString() + ": " + queue.statusReason(),
                    "mend it, or create it anew"));
        } else if (shared && settings.shareIdentifier().isEmpty()) {
            questions.add(Finding.error(
                    subject,
                    "has a scheduling policy, and jobs need a share identifier",
                    "set aws.batch.shareIdentifier"));
        } else if (!shared && settings.shareIdentifier().isPresent()) {
            questions.add(Finding.warning(
                    subject,
                    "has no scheduling policy: aws.batch.shareIdentifier has no effect on it",
                    "leave it out, or give the queue a fair-share policy"));
        } else {
            questions.add(Finding.ok(subject, "is ENABLED and VALID, with priority " + queue.priority()));
        }
    }

    private List<ComputeEnvironmentDetail> environments(String subject, BatchClient batch, JobQueueDetail queue) {
        List<String> names = queue.computeEnvironmentOrder().stream()
                .map(ComputeEnvironmentOrder::computeEnvironment)
                .toList();
        if (names.isEmpty()) {
            questions.add(Finding.error(subject, "has no compute environment", "add one to its order"));
            return List.of();
        }
        List<ComputeEnvironmentDetail> usable = new ArrayList<>();
        questions
                .ask(
                        "compute environments of " + subject,
                        "batch:DescribeComputeEnvironments",
                        "look up the compute environments of " + subject,
                        () -> batch.describeComputeEnvironments(request -> request.computeEnvironments(names))
                                .computeEnvironments())
                .ifPresent(found -> found.stream().filter(this::isUsable).forEach(usable::add));
        return usable;
    }

    private boolean isUsable(ComputeEnvironmentDetail environment) {
        String name = environment.computeEnvironmentName();
        String subject = "compute environment " + name;
        if (environment.state() == CEState.DISABLED) {
            questions.add(Finding.error(
                    subject,
                    "is DISABLED",
                    "enable it: aws batch update-compute-environment --state ENABLED --compute-environment " + name));
            return false;
        }
        if (environment.status() != CEStatus.VALID) {
            questions.add(Finding.error(
                    subject,
                    "is " + environment.statusAsString() + ": " + environment.statusReason(),
                    "mend what the reason names: most often its service role, subnets or image"));
            return false;
        }
        EnvironmentFacts facts = new EnvironmentFacts(environment);
        if (facts.isFargate() != (settings.platformType() == PlatformType.FARGATE)) {
            questions.add(Finding.error(
                    subject,
                    "is of type " + facts.type() + ", and aws.batch.platformType is "
                            + settings.platformType().toString().toLowerCase(java.util.Locale.ROOT),
                    facts.isFargate() ? "set aws.batch.platformType = 'fargate'" : "name a queue of Fargate"));
            return false;
        }
        questions.add(Finding.ok(subject, "is ENABLED and VALID, " + facts.describe()));
        return true;
    }

    /** Says of the jobs at the head of the queue why they wait, where AWS says so. */
    private void waiting(String subject, BatchClient batch, QueueReference queue) {
        List<String> front = questions
                .ask(
                        "jobs in " + subject,
                        "batch:GetJobQueueSnapshot",
                        "look at the head of " + subject,
                        () -> batch.getJobQueueSnapshot(request -> request.jobQueue(queue.text()))
                                .frontOfQueue())
                .map(head -> head.jobs().stream()
                        .map(FrontOfQueueJobSummary::jobArn)
                        .map(arn -> arn.substring(arn.lastIndexOf('/') + 1))
                        .limit(WAITING_JOBS)
                        .toList())
                .orElse(List.of());
        if (front.isEmpty()) {
            return;
        }
        questions
                .ask(
                        "jobs in " + subject,
                        "batch:DescribeJobs",
                        "look at waiting jobs",
                        () -> batch.describeJobs(request -> request.jobs(front)).jobs())
                .ifPresent(jobs -> jobs.stream()
                        .filter(job -> job.status() == JobStatus.RUNNABLE)
                        .filter(job -> job.statusReason() != null
                                && !job.statusReason().isBlank())
                        .forEach(job -> questions.add(Finding.of(
                                "job " + job.jobName(), Verdict.WARNING, WaitingReasons.explain(job.statusReason())))));
    }
}
