package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.settings.JobSettings;
import io.penstock.contract.RecordingObserver;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.file.FileLocation;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.JobStatus;

/** How many calls a round takes, and what becomes of news that come all at once. */
final class PollingRoundTest {
    private final SimulatedTicker ticker = new SimulatedTicker();
    private final JobSettings settings = JobSettings.builder().build();
    private final WatchedJobs jobs = new WatchedJobs(settings);
    private final Map<String, JobStatus> statuses = new HashMap<>();
    private final List<Collection<String>> asked = new ArrayList<>();
    private final Map<String, JobStatus> heard = new HashMap<>();
    private int failingCalls;
    private final PollingRound round = new PollingRound(this::describe, jobs, new Heard(), ticker);

    @Test
    void takesTenCallsWhenAllArraysChangeAtOnce() {
        watchArrays(10, 100);
        statuses.replaceAll((id, status) -> JobStatus.RUNNING);
        round.run();

        assertThat(asked).hasSize(10);
        assertThat(heard).hasSize(900);
        asked.clear();
        round.run();
        assertThat(asked).hasSize(1);
        assertThat(heard).hasSize(1000).doesNotContainValue(JobStatus.RUNNABLE);

        for (int i = 0; i < 40; i++) {
            pass();
            asked.clear();
            statuses.replaceAll((id, status) -> status == JobStatus.RUNNING ? JobStatus.STARTING : JobStatus.RUNNING);
            round.run();
            assertThat(asked).hasSizeLessThanOrEqualTo(PollingRound.MOST_CALLS);
        }
    }

    @Test
    void takesTenCallsForMoreJobsThanTheyHold() {
        for (int i = 0; i < 1200; i++) {
            watch(new JobId("r", "job" + i));
        }
        round.run();
        assertThat(asked).hasSize(10);
        round.run();

        assertThat(asked).hasSize(12);
        assertThat(heard).hasSize(1200);
    }

    @Test
    void looksAtAllChildrenOfAnArrayWithNews() {
        watchArrays(1, 3);
        round.run();
        ticker.pause(Duration.ofMinutes(5));
        round.run();
        // One of them has changed of late, so it is due before the others.
        statuses.put("array0:1", JobStatus.RUNNING);
        ticker.pause(Duration.ofSeconds(30));
        round.run();
        statuses.put("array0:0", JobStatus.RUNNING);
        statuses.put("array0:1", JobStatus.STARTING);
        ticker.pause(Duration.ofSeconds(2));
        round.run();

        assertThat(heard).containsEntry("array0:0", JobStatus.RUNNING).containsEntry("array0:1", JobStatus.STARTING);
    }

    @Test
    void keepsNewsThatACallFailedToLookAt() {
        watchArrays(1, 3);
        round.run();
        pass();
        statuses.replaceAll((id, status) -> JobStatus.RUNNING);
        failingCalls = 1;
        asked.clear();
        round.run();
        assertThat(asked).hasSize(2);
        assertThat(heard).containsValue(JobStatus.RUNNABLE);
        pass();
        round.run();

        assertThat(heard).hasSize(3).doesNotContainValue(JobStatus.RUNNABLE);
    }

    @Test
    void looksAtAnArrayWithoutNewsByOneCall() {
        watchArrays(1, 100);
        round.run();
        asked.clear();
        pass();
        round.run();

        assertThat(asked).singleElement().isEqualTo(List.of("array0"));
    }

    private void pass() {
        ticker.pause(Duration.ofSeconds(1));
    }

    private void watchArrays(int arrays, int size) {
        for (int array = 0; array < arrays; array++) {
            for (int child = 0; child < size; child++) {
                watch(new JobId("r", "array" + array).child(child));
            }
        }
    }

    private void watch(JobId id) {
        BatchAttempt attempt = new BatchAttempt(
                TaskFixtures.anAttempt(FileLocation.parse("s3://b/work")).build(),
                new RecordingObserver(),
                Clock.systemUTC(),
                terminated -> {});
        statuses.put(id.id(), JobStatus.RUNNABLE);
        jobs.add(new ObservedJob(attempt, id, ticker.now()));
    }

    private List<JobDetail> describe(String region, Collection<String> ids) {
        assertThat(ids).hasSizeLessThanOrEqualTo(100);
        asked.add(List.copyOf(ids));
        boolean children = ids.stream().anyMatch(id -> id.contains(":"));
        if (children && failingCalls > 0) {
            failingCalls--;
            throw new PenstockException(ErrorCode.UNAVAILABLE, "AWS failed");
        }
        return ids.stream().map(this::detail).toList();
    }

    private JobDetail detail(String id) {
        JobStatus status = statuses.get(id);
        if (status != null) {
            return JobDetail.builder().jobId(id).status(status).build();
        }
        Map<String, Integer> summary = new HashMap<>();
        statuses.forEach((child, each) -> {
            if (child.startsWith(id + ":")) {
                summary.merge(each.toString(), 1, Integer::sum);
            }
        });
        return JobDetail.builder()
                .jobId(id)
                .status(JobStatus.PENDING)
                .arrayProperties(array -> array.statusSummary(summary))
                .build();
    }

    /** Plans the next look as the poller's own listener does, and remembers. */
    private final class Heard implements PollingRound.Answers {
        @Override
        public void answered(ObservedJob job, @Nullable JobDetail detail) {
            assertThat(detail).isNotNull();
            heard.put(job.id().id(), detail.status());
            job.seen(detail.status(), settings, ticker.now());
        }

        @Override
        public void unchanged(ObservedJob job) {
            job.plan(settings, ticker.now());
        }

        @Override
        public void reached(String region) {}

        @Override
        public void unanswered(String region, List<ObservedJob> some, PenstockException e) {
            some.forEach(job -> job.plan(settings, ticker.now()));
        }
    }
}
