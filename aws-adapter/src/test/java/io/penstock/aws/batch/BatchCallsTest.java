package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.batch.model.JobDefinition;

/** Answers that come in pages. */
final class BatchCallsTest {
    private static final String PAGE = "{\"jobDefinitions\":[{\"jobDefinitionName\":\"d\",\"jobDefinitionArn\":\"a\","
            + "\"revision\":%d,\"type\":\"container\",\"status\":\"ACTIVE\"}]%s}";

    private final ScriptedBatch batch = new ScriptedBatch();

    @AfterEach
    void close() {
        batch.close();
    }

    @Test
    void looksForTheFirstRevisionOnAllPages() {
        batch.says("describejobdefinitions", 200, PAGE.formatted(5, ",\"nextToken\":\"t\""))
                .says("describejobdefinitions", 200, PAGE.formatted(3, ",\"nextToken\":\"u\""))
                .says("describejobdefinitions", 200, PAGE.formatted(2, ""));

        assertThat(batch.calls().activeDefinition("us-east-1", "d"))
                .map(JobDefinition::revision)
                .hasValue(2);
        assertThat(batch.heard("describejobdefinitions")).isEqualTo(3);
    }

    @Test
    void passesOverAnEmptyPage() {
        batch.says("describejobdefinitions", 200, "{\"jobDefinitions\":[],\"nextToken\":\"t\"}")
                .says("describejobdefinitions", 200, PAGE.formatted(7, ""));

        assertThat(batch.calls().activeDefinition("us-east-1", "d"))
                .map(JobDefinition::revision)
                .hasValue(7);
    }
}
