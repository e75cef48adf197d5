package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.contract.TaskFixtures;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.TaskAttempt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.batch.model.JobDetail;

/** When the children of an array have to be looked at one by one. */
final class ArrayObservationTest {
    private static final JobId ARRAY = new JobId("r", "array");
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final ArrayStates states = new ArrayStates(Duration.ofSeconds(30));

    @Test
    void looksOnceAndThenOnlyWhereTheNumbersChange() {
        assertThat(states.isNews(ARRAY, array(Map.of("RUNNABLE", 2)), 0)).isTrue();
        assertThat(states.isNews(ARRAY, array(Map.of("RUNNABLE", 2)), SECOND)).isFalse();
        assertThat(states.isNews(ARRAY, array(Map.of("RUNNABLE", 1, "RUNNING", 1)), 2 * SECOND))
                .isTrue();
        assertThat(states.isNews(ARRAY, array(Map.of("RUNNABLE", 1, "RUNNING", 1)), 3 * SECOND))
                .isFalse();
    }

    @Test
    void looksNowAndThenInAnyCaseForAReasonToWaitShowsOnlyInAChild() {
        states.isNews(ARRAY, array(Map.of("RUNNABLE", 2)), 0);

        assertThat(states.isNews(ARRAY, array(Map.of("RUNNABLE", 2)), 30 * SECOND))
                .isTrue();
        assertThat(states.isNews(ARRAY, array(Map.of("RUNNABLE", 2)), 31 * SECOND))
                .isFalse();
    }

    @Test
    void looksAtAllChildrenOfAnArrayThatSaysNothing() {
        assertThat(states.isNews(ARRAY, JobDetail.builder().build(), 0)).isTrue();
        assertThat(states.isNews(ARRAY, JobDetail.builder().build(), SECOND)).isTrue();
    }

    @Test
    void namesArraysByTheirTasksAsBatchAllowsIt() {
        TaskAttempt attempt = TaskFixtures.anAttempt(FileLocation.parse("s3://b/work"))
                .processName("A:B é" + "x".repeat(200))
                .build();
        String name = ArrayIndex.jobName(List.of(attempt, attempt));

        assertThat(name).matches("[A-Za-z0-9][A-Za-z0-9_-]{0,127}").startsWith("ps-array-A_B__xxx");
        assertThat(ArrayIndex.jobName(List.of(attempt, attempt))).isEqualTo(name);
        assertThat(ArrayIndex.jobName(List.of(attempt))).isNotEqualTo(name);
    }

    private static JobDetail array(Map<String, Integer> summary) {
        return JobDetail.builder()
                .arrayProperties(properties -> properties.statusSummary(summary))
                .build();
    }
}
