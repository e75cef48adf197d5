package io.penstock.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.directive.DynamicValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AwsNamesTest {
    private final AwsNames names = new AwsNames();

    @Test
    void findsBucketsInTextsListsAndMaps() {
        names.findBuckets(List.of(
                "s3://first/work",
                Map.of("path", "s3://second"),
                "file s3://third.x/a and s3://fourth/b",
                "/local",
                5));

        assertThat(names.buckets()).containsExactlyInAnyOrder("first", "second", "third.x", "fourth");
    }

    @Test
    void takesAQueueByNameOrTheLastPartOfItsArn() {
        names.addQueue("plain");
        names.addQueue("arn:aws:batch:eu-west-1:123456789012:job-queue/of-arn");

        assertThat(names.queues()).containsExactlyInAnyOrder("plain", "of-arn");
    }

    @Test
    void asksExpressionsForTheirFirstAttemptsAndLeavesThoseThatNeedMore() {
        DynamicValue byAttempt =
                variables -> Integer.valueOf(1).equals(variables.task("attempt")) ? "spot" : "on-demand";
        DynamicValue byInput = variables -> {
            throw new IllegalStateException("needs an input");
        };

        names.addQueue(byAttempt);
        names.addQueue(byInput);

        assertThat(names.queues()).containsExactlyInAnyOrder("spot", "on-demand");
    }
}
