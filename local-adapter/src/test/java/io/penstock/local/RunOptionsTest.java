package io.penstock.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.resource.MemorySize;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RunOptionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "--shm-size 16000000 | --shm-size 16000000m",
                "--shm-size=2g | --shm-size=2g",
                "--tmpfs /run:rw,noexec,size=128 --tmpfs=/app:ro,size=64 | --tmpfs /run:rw,noexec,size=128m --tmpfs=/app:ro,size=64m",
                "--tmpfs /run:size=1g | --tmpfs /run:size=1g",
                "--tmpfs /run | --tmpfs /run",
                "--memory-swap 100 | --memory-swap 612m",
                "--memory-swap -1 | --memory-swap -1",
                "-e A -eB=1 --env 'C=x y' | -e A -eB=1 --env 'C=x y'",
                "-u $(id -u):$(id -g) --init --privileged | -u $(id -u):$(id -g) --init --privileged",
                "--gpus all -v /ref:/ref:ro --entrypoint \"\" | --gpus all -v /ref:/ref:ro --entrypoint \"\"",
                "--ulimit nofile=1280:2560 $MORE | --ulimit nofile=1280:2560 $MORE",
            })
    void meansTheSameAsOnBatchAndPassesTheRestOn(String written, String passed) {
        assertThat(RunOptions.problems(written)).isEmpty();
        assertThat(String.join(" ", RunOptions.words(written, Optional.of(MemorySize.ofMebibytes(512)))))
                .isEqualTo(passed);
    }

    @Test
    void countsSwapAloneWhereNoMemoryIsAskedFor() {
        assertThat(RunOptions.words("--memory-swap 100", Optional.empty())).containsExactly("--memory-swap", "100m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--shm-sise 1", "-Z", "word", "--env", "--ulimit x", "--shm-size much", "--env 'x"})
    void refusesWhatNobodyKnows(String written) {
        assertThat(RunOptions.problems(written)).hasSize(1);
    }

    @Test
    void reportsAllMistakesTogether() {
        assertThat(RunOptions.problems("--nope --ulimit y --shm-size z --user"))
                .hasSize(4)
                .first()
                .asString()
                .contains("docker and podman have no option --nope");
    }
}
