package io.penstock.spi.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.PenstockException;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.TaskAttempt;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LauncherTest {
    private static final FileLocation WORK = FileLocation.parse("here://work/dir");

    private final Launcher launcher = new Launcher(new NothingToStage());

    private static TaskAttempt.Builder attempt() {
        return TaskFixtures.anAttempt(WORK);
    }

    @Test
    void quotesTheValuesOfVariables() {
        assertThat(launcher.render(attempt().putEnvironment("A", "it's $HOME").build()))
                .contains("export A='it'\\''s $HOME'");
    }

    @Test
    void refusesAVariableWhoseNameIsMoreThanAName() {
        assertThatThrownBy(() -> launcher.render(
                        attempt().putEnvironment("A; rm -rf", "x").build()))
                .isInstanceOf(PenstockException.class)
                .hasMessageContaining("'A; rm -rf'");
    }

    @Test
    void neverLooksForPlaceholdersInWhatAUserWrote() {
        assertThat(launcher.render(attempt().putEnvironment("A", "@SCRIPT@").build()))
                .contains("export A=@SCRIPT@");
    }

    /** Files are where they are. */
    private static final class NothingToStage implements StagingDialect {
        @Override
        public List<String> prepare(TaskAttempt attempt) {
            return List.of();
        }

        @Override
        public List<String> stageIn(TaskAttempt attempt) {
            return List.of();
        }

        @Override
        public List<String> stageOut(TaskAttempt attempt) {
            return List.of();
        }

        @Override
        public List<String> conclude(TaskAttempt attempt) {
            return List.of();
        }

        @Override
        public List<String> marker(TaskAttempt attempt) {
            return List.of();
        }

        @Override
        public String container(TaskAttempt attempt) {
            return "";
        }
    }
}
