package io.penstock.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.directive.DirectiveCatalog;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.task.TaskDirectives;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class LocalDirectivesTest {
    private static final LocalSettings PLAIN = LocalSettings.builder()
            .workRoot(Path.of("/work"))
            .cpus(4)
            .memory(MemorySize.ofGibibytes(8))
            .build();
    private static final LocalSettings WITH_DOCKER = LocalSettings.builder()
            .from(PLAIN)
            .container(ContainerSettings.builder().build())
            .build();

    @Test
    void takesWhatFits() {
        TaskDirectives task = TaskDirectives.builder()
                .cpus(4)
                .memory(MemorySize.ofGibibytes(8))
                .build();

        assertThat(new LocalDirectives(PLAIN).check(task)).isEmpty();
    }

    @Test
    void refusesWhatCanNeverFit() {
        TaskDirectives task = TaskDirectives.builder()
                .cpus(5)
                .memory(MemorySize.ofGibibytes(9))
                .stageInMode("teleport")
                .build();

        assertThat(new LocalDirectives(PLAIN).check(task))
                .satisfiesExactly(
                        cpus -> assertThat(cpus).contains("5 cpus", "offers 4"),
                        memory -> assertThat(memory).contains("9 GB", "offers 8 GB"),
                        mode -> assertThat(mode).contains("teleport", "symlink, rellink, link, copy"));
    }

    @Test
    void runsContainersNativelyWhereNoEngineIsEnabled() {
        TaskDirectives task = TaskDirectives.builder()
                .container(ContainerReference.parse("job-definition://x"))
                .containerOptions("--env 'x")
                .build();

        assertThat(new LocalDirectives(PLAIN).check(task)).isEmpty();
        assertThat(new LocalDirectives(PLAIN).capabilities().ignoredDirectives())
                .contains("container", "containerOptions");
    }

    @Test
    void refusesWhatTheEngineCannotRun() {
        TaskDirectives task = TaskDirectives.builder()
                .container(ContainerReference.parse("job-definition://x"))
                .containerOptions("--env 'x")
                .build();

        assertThat(new LocalDirectives(WITH_DOCKER).check(task)).hasSize(2);
        assertThat(new LocalDirectives(WITH_DOCKER).capabilities().ignoredDirectives())
                .doesNotContain("container", "containerOptions");
    }

    @Test
    void tellsWhatHasNoEffectHere() {
        assertThat(new LocalDirectives(PLAIN).capabilities().ignoredDirectives())
                .contains("queue", "accelerator", "resourceLabels", "machineType", "disk", "clusterOptions")
                .allMatch(DirectiveCatalog::isKnown);
        assertThat(new LocalDirectives(PLAIN).capabilities().cpus()).isEqualTo(OptionalInt.of(4));
        assertThat(new LocalDirectives(PLAIN).capabilities().memory()).contains(MemorySize.ofGibibytes(8));
    }
}
