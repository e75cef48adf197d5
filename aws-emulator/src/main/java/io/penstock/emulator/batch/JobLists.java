package io.penstock.emulator.batch;

import io.penstock.emulator.jobs.Attempt;
import io.penstock.emulator.jobs.Job;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.batch.model.ArrayPropertiesSummary;
import software.amazon.awssdk.services.batch.model.ContainerSummary;
import software.amazon.awssdk.services.batch.model.JobStatus;
import software.amazon.awssdk.services.batch.model.JobSummary;
import software.amazon.awssdk.services.batch.model.KeyValuesPair;
import software.amazon.awssdk.services.batch.model.ListJobsRequest;
import software.amazon.awssdk.services.batch.model.ListJobsResponse;

/** Picks, orders and pages the jobs of ListJobs. */
final class JobLists {

    private static final int PAGE = 1000;
    private static final int PAGE_WITH_FILTERS = 100;

    private JobLists() {}

    static ListJobsResponse answer(List<Job> candidates, ListJobsRequest request, Arns arns) {
        boolean filtered = !request.filters().isEmpty();
        List<Job> found = filtered ? filtered(candidates, request.filters()) : byStatus(candidates, request);
        var response = ListJobsResponse.builder();
        List<Job> page = Page.of(
                found,
                request.maxResults(),
                filtered ? PAGE_WITH_FILTERS : PAGE,
                request.nextToken(),
                response::nextToken);
        return response.jobSummaryList(
                        page.stream().map(job -> summary(job, arns)).toList())
                .build();
    }

    private static List<Job> byStatus(List<Job> candidates, ListJobsRequest request) {
        JobStatus status = request.jobStatus() == null ? JobStatus.RUNNING : request.jobStatus();
        if (status == JobStatus.UNKNOWN_TO_SDK_VERSION) {
            throw BatchErrorException.invalid("Invalid job status " + request.jobStatusAsString());
        }
        return candidates.stream().filter(job -> job.status() == status).toList();
    }

    /** Filters make the status irrelevant; the newest jobs come first. */
    private static List<Job> filtered(List<Job> candidates, List<KeyValuesPair> filters) {
        if (filters.size() > 1) {
            throw BatchErrorException.invalid("Only one filter can be used at a time");
        }
        KeyValuesPair filter = filters.get(0);
        return candidates.stream()
                .filter(job -> filter.values().stream().anyMatch(value -> matches(job, filter.name(), value)))
                .sorted(Comparator.comparing(Job::createdAt).reversed())
                .toList();
    }

    private static boolean matches(Job job, String filter, String value) {
        return switch (filter == null ? "" : filter) {
            case "JOB_NAME" -> matchesName(value, job.spec().name());
            case "JOB_DEFINITION" ->
                matchesName(value, job.spec().definition().jobDefinitionName())
                        || value.equals(job.spec().definition().jobDefinitionArn());
            case "BEFORE_CREATED_AT" -> job.createdAt() < millis(value);
            case "AFTER_CREATED_AT" -> job.createdAt() > millis(value);
            default -> throw BatchErrorException.invalid("Invalid filter name " + filter);
        };
    }

    private static boolean matchesName(String pattern, String name) {
        String wanted = pattern.toLowerCase(Locale.ROOT);
        String lower = name.toLowerCase(Locale.ROOT);
        return wanted.endsWith("*") ? lower.startsWith(wanted.substring(0, wanted.length() - 1)) : lower.equals(wanted);
    }

    private static long millis(String value) {
        if (!value.matches("\\d{1,18}")) {
            throw BatchErrorException.invalid("Invalid time in filter: " + value);
        }
        return Long.parseLong(value);
    }

    private static JobSummary summary(Job job, Arns arns) {
        JobSummary.Builder summary = JobSummary.builder()
                .jobArn(arns.job(job.id()))
                .jobId(job.id())
                .jobName(job.spec().name())
                .createdAt(job.createdAt())
                .status(job.status())
                .statusReason(job.statusReason())
                .startedAt(job.startedAt())
                .stoppedAt(job.stoppedAt())
                .jobDefinition(job.spec().definition().jobDefinitionArn());
        if (job.isArray()) {
            summary.arrayProperties(
                    ArrayPropertiesSummary.builder().size(job.children().size()).build());
        } else if (job.parent() != null) {
            summary.arrayProperties(
                    ArrayPropertiesSummary.builder().index(job.index()).build());
        }
        if (job.isDone() && !job.attempts().isEmpty()) {
            Attempt last = job.attempts().get(job.attempts().size() - 1);
            summary.container(ContainerSummary.builder()
                    .exitCode(last.exitCode())
                    .reason(last.reason())
                    .build());
        }
        return summary.build();
    }
}
