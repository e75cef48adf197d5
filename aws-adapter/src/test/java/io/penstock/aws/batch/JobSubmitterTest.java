package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.contract.RecordingObserver;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.file.FileLocation;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;

/** Submissions whose answer leaves it open whether there is a job. */
final class JobSubmitterTest {
    private static final String NO_JOBS = "{\"jobSummaryList\":[]}";
    private static final String ONE_JOB = "{\"jobSummaryList\":[{\"jobId\":\"found\",\"jobName\":\"n\"}]}";
    private static final String FAILED = "{\"message\":\"something broke\"}";

    private final ScriptedBatch batch = new ScriptedBatch();
    private final List<SubmissionNumber> prepared = new ArrayList<>();
    private final BatchAttempt attempt = new BatchAttempt(
            TaskFixtures.anAttempt(FileLocation.parse("s3://b/work")).build(),
            new RecordingObserver(),
            Clock.systemUTC(),
            terminated -> {});

    @AfterEach
    void close() {
        batch.close();
    }

    @Test
    void looksAgainForAJobThatIsInNoListYet() {
        batch.says("submitjob", 500, FAILED)
                .says("listjobs", 200, NO_JOBS)
                .says("listjobs", 200, NO_JOBS)
                .says("listjobs", 200, ONE_JOB);

        assertThat(submit()).hasValue(new JobId("us-east-1", "found"));
        assertThat(batch.heard("submitjob")).isEqualTo(1);
    }

    @Test
    void looksForAJobAsLongAsOneMayTakeToBeListed() {
        batch.says("submitjob", 500, FAILED);
        for (int look = 0; look < 5; look++) {
            batch.says("listjobs", 200, NO_JOBS);
        }
        batch.says("listjobs", 200, ONE_JOB);

        assertThat(submit()).hasValue(new JobId("us-east-1", "found"));
        assertThat(batch.heard("submitjob")).isEqualTo(1);
    }

    @Test
    void submitsAgainOnlyWhenAJobWouldBeListed() {
        batch.says("submitjob", 500, FAILED)
                .says("submitjob", 200, "{\"jobId\":\"second\",\"jobName\":\"n\"}")
                .says("listjobs", 200, NO_JOBS);
        SimulatedTicker ticker = new SimulatedTicker();

        assertThat(submit(ticker)).hasValue(new JobId("us-east-1", "second"));
        assertThat(ticker.elapsed()).isGreaterThanOrEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void submitsAgainWhatNoLookFinds() {
        batch.says("submitjob", 500, FAILED)
                .says("submitjob", 200, "{\"jobId\":\"second\",\"jobName\":\"n\"}")
                .says("listjobs", 200, NO_JOBS);

        assertThat(submit()).hasValue(new JobId("us-east-1", "second"));
        assertThat(batch.heard("submitjob")).isEqualTo(2);
        assertThat(prepared).containsExactly(new SubmissionNumber(2));
    }

    @Test
    void doesNotTakeAJobForItsOwnWhoseNameDiffersInCase() {
        batch.says("submitjob", 500, FAILED)
                .says("submitjob", 200, "{\"jobId\":\"second\",\"jobName\":\"n\"}")
                .says("listjobs", 200, "{\"jobSummaryList\":[{\"jobId\":\"other\",\"jobName\":\"N\"}]}");

        assertThat(submit()).hasValue(new JobId("us-east-1", "second"));
    }

    @Test
    void takesUpAJobInDoubtAlthoughItWasCancelledMeanwhile() {
        batch.says("submitjob", 500, FAILED).says("listjobs", 200, ONE_JOB);
        SimulatedTicker cancelling = new SimulatedTicker() {
            @Override
            public synchronized void pause(Duration time) {
                super.pause(time);
                attempt.cancel("Ctrl-C");
            }
        };

        assertThat(submit(cancelling)).hasValue(new JobId("us-east-1", "found"));
    }

    @Test
    void takesUpAJobInDoubtThatIsListedLateAlthoughItWasCancelledMeanwhile() {
        batch.says("submitjob", 500, FAILED);
        for (int look = 0; look < 5; look++) {
            batch.says("listjobs", 200, NO_JOBS);
        }
        batch.says("listjobs", 200, ONE_JOB);
        SimulatedTicker cancelling = new SimulatedTicker() {
            @Override
            public synchronized void pause(Duration time) {
                super.pause(time);
                attempt.cancel("Ctrl-C");
            }
        };

        assertThat(submit(cancelling)).hasValue(new JobId("us-east-1", "found"));
    }

    private Optional<JobId> submit() {
        return submit(new SimulatedTicker());
    }

    private Optional<JobId> submit(Ticker ticker) {
        Patience patience = new Patience(ticker, Duration.ofMinutes(5));
        SubmitJobRequest request = SubmitJobRequest.builder()
                .jobName("n")
                .jobQueue("q")
                .jobDefinition("d")
                .containerOverrides(overrides -> overrides.command("c"))
                .build();
        return new JobSubmitter(batch.calls(), ticker, patience, new SubmissionRate(50, ticker))
                .submit(attempt::isCancelled, "us-east-1", request, prepared::add);
    }
}
