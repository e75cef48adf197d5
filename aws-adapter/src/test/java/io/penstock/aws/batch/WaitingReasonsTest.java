package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a job that stays RUNNABLE. */
final class WaitingReasonsTest {

    @ParameterizedTest
    @CsvSource({
        "CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY, allow more instance types, false",
        "MISCONFIGURATION:COMPUTE_ENVIRONMENT_MAX_RESOURCE, maxvCpus, true",
        "MISCONFIGURATION:JOB_RESOURCE_REQUIREMENT, less memory than its nominal size, true",
        "MISCONFIGURATION:EC2_INSTANCE_CONFIGURATION_UNSUPPORTED, change its instance types, true",
        "MISCONFIGURATION:SERVICE_ROLE_PERMISSIONS, AWSBatchServiceRole, true",
        "MISCONFIGURATION:SOMETHING_NEW, change one of them, true",
        "ACTION_REQUIRED, look at its status reason, false",
        "UNDETERMINED, check network, false"
    })
    void explainsEachWithItsRemedyInOneSentence(String code, String remedy, boolean hopeless) {
        String explained = WaitingReasons.explain(code + " - as AWS says it");

        assertThat(explained)
                .startsWith("the job waits in the queue: " + code + " - as AWS says it; ")
                .contains(remedy)
                .doesNotContain("\n");
        assertThat(WaitingReasons.isHopeless(code + " - as AWS says it")).isEqualTo(hopeless);
    }

    @Test
    void showsAReasonThatNobodyHasSeenAsItIs() {
        assertThat(WaitingReasons.explain("SOMETHING NEW")).isEqualTo("the job waits in the queue: SOMETHING NEW");
        assertThat(WaitingReasons.isHopeless("SOMETHING NEW")).isFalse();
    }
}
