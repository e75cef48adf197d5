package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.contract.TaskFixtures;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.task.TaskDirectives;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SubmissionWarningsTest {

    @Test
    void tellsWhatIsRaised() {
        assertThat(warnings(TaskDirectives.builder()
                        .memory(MemorySize.ofMebibytes(1))
                        .time(Duration.ofSeconds(5))))
                .hasSize(2)
                .allSatisfy(warning -> assertThat(warning).startsWith("process TOUCH: "))
                .anySatisfy(warning -> assertThat(warning).contains("5 s", "60 s"))
                .anySatisfy(warning -> assertThat(warning).contains("1 MiB", "4 MiB"));
    }

    @Test
    void proposesAUnitForSharedMemoryThatExceedsTheTasks() {
        assertThat(warnings(TaskDirectives.builder()
                        .memory(MemorySize.ofGibibytes(8))
                        .containerOptions("--shm-size 16000000")))
                .singleElement()
                .asString()
                .contains("16000000b");
    }

    @Test
    void saysNothingOfWhatIsAsAskedFor() {
        assertThat(warnings(TaskDirectives.builder()
                        .memory(MemorySize.ofMebibytes(4))
                        .time(Duration.ofSeconds(60))
                        .containerOptions("--shm-size 64m")))
                .isEmpty();
    }

    private static List<String> warnings(TaskDirectives.Builder directives) {
        return SubmissionWarnings.of(TaskFixtures.anAttempt(FileLocation.parse("s3://b/work"))
                .directives(directives.build())
                .build());
    }
}
