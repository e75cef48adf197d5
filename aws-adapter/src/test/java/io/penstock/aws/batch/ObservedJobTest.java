package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.aws.settings.JobSettings;
import io.penstock.contract.RecordingObserver;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.file.FileLocation;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.batch.model.JobStatus;

/** When a job is looked at again. */
final class ObservedJobTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final JobSettings settings = JobSettings.builder().build();
    private final BatchAttempt attempt = new BatchAttempt(
            TaskFixtures.anAttempt(FileLocation.parse("s3://b/work")).build(),
            new RecordingObserver(),
            Clock.systemUTC(),
            terminated -> {});
    private final ObservedJob job = new ObservedJob(attempt, new JobId("r", "j"), 0);

    @Test
    void looksEverySecondAtFirst() {
        assertThat(job.isDue(0, settings)).isTrue();
        job.seen(JobStatus.RUNNABLE, settings, 0);

        assertThat(waits(0)).isEqualTo(1);
    }

    @Test
    void looksEverLessOftenAtAJobThatWaitsAndAtLeastEveryHalfMinute() {
        job.seen(JobStatus.RUNNABLE, settings, 0);
        job.seen(JobStatus.RUNNABLE, settings, 200 * SECOND);
        assertThat(waits(200)).isEqualTo(10);

        job.seen(JobStatus.RUNNABLE, settings, 10_000 * SECOND);
        assertThat(waits(10_000)).isEqualTo(30);
    }

    @Test
    void looksSoonAgainAfterAChange() {
        job.seen(JobStatus.RUNNABLE, settings, 0);
        job.seen(JobStatus.RUNNABLE, settings, 10_000 * SECOND);
        job.seen(JobStatus.RUNNING, settings, 10_030 * SECOND);

        assertThat(waits(10_030)).isEqualTo(1);
    }

    @Test
    void doesNotLetSomebodyWaitWhoCancels() {
        job.seen(JobStatus.RUNNABLE, settings, 0);
        job.seen(JobStatus.RUNNABLE, settings, 10_000 * SECOND);
        attempt.cancel("Ctrl-C");

        assertThat(waits(10_000)).isEqualTo(1);
    }

    /** Returns after how many seconds from a moment the job is due. */
    private long waits(long from) {
        long second = 1;
        while (!job.isDue((from + second) * SECOND, settings)) {
            second++;
        }
        return second;
    }
}
