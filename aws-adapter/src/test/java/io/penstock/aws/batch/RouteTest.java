package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.aws.AwsBatch;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.spi.TaskExecutor;
import java.net.URI;
import org.junit.jupiter.api.Test;

final class RouteTest {

    @Test
    void namesQueueAndRegionWithoutAskingAws() {
        try (TaskExecutor executor =
                AwsBatch.executor(AwsBatchSettings.builder().region("eu-west-1").build())) {
            assertThat(executor.describeRoute(queue("big"))).isEqualTo("queue big, region eu-west-1");
            assertThat(executor.describeRoute(queue("arn:aws:batch:us-west-2:123456789012:job-queue/small")))
                    .isEqualTo("queue small, region us-west-2");
            assertThat(executor.describeRoute(TaskDirectives.builder().build())).isEmpty();
        }
    }

    @Test
    void namesTheAddressThatIsNotOfAws() {
        try (TaskExecutor executor = AwsBatch.executor(AwsBatchSettings.builder()
                .region("eu-west-1")
                .endpoint(URI.create("http://127.0.0.1:4566"))
                .build())) {
            assertThat(executor.describeRoute(queue("big")))
                    .isEqualTo("queue big, region eu-west-1 at http://127.0.0.1:4566");
        }
    }

    private static TaskDirectives queue(String text) {
        return TaskDirectives.builder().queue(new QueueReference(text)).build();
    }
}
