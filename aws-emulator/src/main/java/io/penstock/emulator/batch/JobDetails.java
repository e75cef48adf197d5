package io.penstock.emulator.batch;

import io.penstock.emulator.jobs.Attempt;
import io.penstock.emulator.jobs.AttemptRun;
import io.penstock.emulator.jobs.Job;
import io.penstock.emulator.jobs.JobSpec;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.batch.model.ArrayPropertiesDetail;
import software.amazon.awssdk.services.batch.model.AttemptContainerDetail;
import software.amazon.awssdk.services.batch.model.AttemptDetail;
import software.amazon.awssdk.services.batch.model.ContainerDetail;
import software.amazon.awssdk.services.batch.model.ContainerProperties;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.JobStatus;
import software.amazon.awssdk.services.batch.model.JobTimeout;

/** Describes a job as DescribeJobs does. */
final class JobDetails {

    private final Arns arns;
    private final TagStore tags;

    JobDetails(Arns arns, TagStore tags) {
        this.arns = arns;
        this.tags = tags;
    }

    JobDetail of(Job job) {
        JobSpec spec = job.spec();
        Map<String, String> parameters = new HashMap<>(spec.definition().parameters());
        parameters.putAll(spec.request().parameters());
        JobDetail.Builder detail = state(job)
                .jobArn(arns.job(job.id()))
                .jobName(spec.name())
                .jobId(job.id())
                .jobQueue(arns.queue(spec.queue()))
                .statusReason(job.statusReason())
                .dependsOn(spec.request().dependsOn())
                .jobDefinition(spec.definition().jobDefinitionArn())
                .parameters(parameters)
                .container(container(job))
                .tags(tags.of(arns.job(job.id())));
        settings(detail, spec);
        array(detail, job);
        return detail.build();
    }

    /** Says only how far the job has come, and, of an attempt that is being ended, why. */
    JobDetail progress(Job job) {
        AttemptRun run = job.run();
        JobDetail.Builder detail = state(job).statusReason(run == null ? job.statusReason() : run.endReason());
        if (run != null) {
            ContainerDetail.Builder container = ContainerDetail.builder();
            lastRun(container, job);
            detail.container(container.build());
        }
        return detail.build();
    }

    private JobDetail.Builder state(Job job) {
        return JobDetail.builder()
                .status(job.status())
                .attempts(job.attempts().stream().map(this::attempt).toList())
                .createdAt(job.createdAt())
                .startedAt(job.startedAt())
                .stoppedAt(job.stoppedAt())
                .isCancelled(job.isCancelled())
                .isTerminated(job.isTerminated());
    }

    private static void settings(JobDetail.Builder detail, JobSpec spec) {
        Integer seconds = spec.timeoutSeconds();
        detail.retryStrategy(spec.retryStrategy())
                .timeout(
                        seconds == null
                                ? null
                                : JobTimeout.builder()
                                        .attemptDurationSeconds(seconds)
                                        .build())
                .shareIdentifier(spec.request().shareIdentifier())
                .schedulingPriority(
                        spec.request().schedulingPriorityOverride() == null
                                ? spec.definition().schedulingPriority()
                                : spec.request().schedulingPriorityOverride())
                .propagateTags(spec.request().propagateTags())
                .platformCapabilities(spec.definition().platformCapabilities());
    }

    private static void array(JobDetail.Builder detail, Job job) {
        if (job.isArray()) {
            Map<String, Integer> summary = new LinkedHashMap<>();
            JobStatus.knownValues().forEach(status -> summary.put(status.toString(), 0));
            job.children().forEach(child -> summary.merge(child.status().toString(), 1, Integer::sum));
            detail.arrayProperties(ArrayPropertiesDetail.builder()
                    .size(job.children().size())
                    .statusSummary(summary)
                    .build());
        } else if (job.parent() != null) {
            detail.arrayProperties(
                    ArrayPropertiesDetail.builder().index(job.index()).build());
        }
    }

    private AttemptDetail attempt(Attempt attempt) {
        AttemptContainerDetail container = AttemptContainerDetail.builder()
                .containerInstanceArn(arns.containerInstance())
                .taskArn(arns.task(attempt.taskId()))
                .exitCode(attempt.exitCode())
                .reason(attempt.reason())
                .logStreamName(attempt.logStream())
                .build();
        return AttemptDetail.builder()
                .container(container)
                .startedAt(attempt.startedAt())
                .stoppedAt(attempt.stoppedAt())
                .statusReason(attempt.statusReason())
                .build();
    }

    private ContainerDetail container(Job job) {
        ContainerProperties properties = job.spec().container();
        ContainerDetail.Builder detail = ContainerDetail.builder()
                .image(properties.image())
                .command(properties.command())
                .jobRoleArn(properties.jobRoleArn())
                .executionRoleArn(properties.executionRoleArn())
                .volumes(properties.volumes())
                .environment(properties.environment())
                .mountPoints(properties.mountPoints())
                .readonlyRootFilesystem(properties.readonlyRootFilesystem())
                .ulimits(properties.ulimits())
                .privileged(properties.privileged())
                .user(properties.user())
                .resourceRequirements(properties.resourceRequirements())
                .linuxParameters(properties.linuxParameters())
                .logConfiguration(properties.logConfiguration())
                .secrets(properties.secrets())
                .ephemeralStorage(properties.ephemeralStorage());
        lastRun(detail, job);
        return detail.build();
    }

    private void lastRun(ContainerDetail.Builder detail, Job job) {
        AttemptRun run = job.run();
        if (run != null) {
            detail.taskArn(arns.task(run.taskId()))
                    .containerInstanceArn(arns.containerInstance())
                    .logStreamName(run.logStreamName());
        } else if (!job.attempts().isEmpty()) {
            Attempt last = job.attempts().get(job.attempts().size() - 1);
            detail.taskArn(arns.task(last.taskId()))
                    .containerInstanceArn(arns.containerInstance())
                    .logStreamName(last.logStream())
                    .exitCode(last.exitCode())
                    .reason(last.reason());
        }
    }
}
