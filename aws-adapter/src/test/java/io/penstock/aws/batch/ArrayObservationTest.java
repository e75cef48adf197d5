package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

    private static JobDetail array(Map<String, Integer> summary) {
        return JobDetail.builder()
                .arrayProperties(properties -> properties.statusSummary(summary))
                .build();
    }
}
