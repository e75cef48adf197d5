package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.aws.settings.JobSettings;
import io.penstock.contract.InMemoryFileStore;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.task.TaskDirectives;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Definitions that others register at the same time. */
final class JobDefinitionsTest {
    private static final TaskDirectives DIRECTIVES = TaskDirectives.builder().build();

    private final ScriptedBatch batch = new ScriptedBatch();

    @AfterEach
    void close() {
        batch.close();
    }

    @Test
    void useTheFirstRevisionWhereSomebodyElseRegisteredTheSame() {
        JobSettings settings = JobSettings.builder().build();
        String name = JobBlueprint.of("ubuntu", DIRECTIVES, settings).name();
        batch.says("describejobdefinitions", 200, "{\"jobDefinitions\":[]}")
                .says("describejobdefinitions", 200, revisions(name, 2, 1))
                .says(
                        "registerjobdefinition",
                        200,
                        "{\"jobDefinitionName\":\"" + name + "\",\"jobDefinitionArn\":\"arn\",\"revision\":2}");

        assertThat(definitions(settings).ensure("us-east-1", ContainerReference.parse("ubuntu"), DIRECTIVES))
                .isEqualTo(name + ":1");
    }

    @Test
    void useWhatTheyRegisteredWhereNoListShowsIt() {
        JobSettings settings = JobSettings.builder().build();
        String name = JobBlueprint.of("ubuntu", DIRECTIVES, settings).name();
        batch.says("describejobdefinitions", 200, "{\"jobDefinitions\":[]}")
                .says(
                        "registerjobdefinition",
                        200,
                        "{\"jobDefinitionName\":\"" + name + "\",\"jobDefinitionArn\":\"arn\",\"revision\":1}");

        assertThat(definitions(settings).ensure("us-east-1", ContainerReference.parse("ubuntu"), DIRECTIVES))
                .isEqualTo(name + ":1");
    }

    private JobDefinitions definitions(JobSettings settings) {
        SimulatedTicker ticker = new SimulatedTicker();
        Patience patience = new Patience(ticker, Duration.ofMinutes(5));
        DefinitionClaims claims = new DefinitionClaims(new InMemoryFileStore("s3"), null, patience, ticker);
        return new JobDefinitions(batch.calls(), patience, settings, claims, Clock.systemUTC());
    }

    private static String revisions(String name, int... revisions) {
        StringBuilder list = new StringBuilder();
        for (int revision : revisions) {
            list.append(list.isEmpty() ? "" : ",")
                    .append("{\"jobDefinitionName\":\"" + name + "\",\"status\":\"ACTIVE\",\"type\":\"container\",")
                    .append("\"jobDefinitionArn\":\"arn" + revision + "\",\"revision\":" + revision + "}");
        }
        return "{\"jobDefinitions\":[" + list + "]}";
    }
}
