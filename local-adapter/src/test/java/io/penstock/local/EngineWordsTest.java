package io.penstock.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.task.TaskDirectives;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EngineWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "-e A --env B --env=C | --env A --env B --env C",
                "-e A=1 -eB=2 -e=C=3 --env D=4 --env=E=b=c --env 'F=x y' | --env A=1 --env B=2 --env C=3 --env D=4 --env E=b=c --env 'F=x y'",
                "--env 'A=it'\\''s $HOME' | --env 'A=it'\\''s $HOME'",
                "--init --init=true --init=false | --init --init --init=false",
                "--privileged --privileged=1 | --privileged --privileged",
                "--read-only --read-only=0 | --read-only --read-only=false",
                "--memory-swap 100 --memory-swap=200 | --memory-swap 612m --memory-swap 712m",
                "--memory-swap -1 --memory-swap=0 | --memory-swap -1 --memory-swap 512m",
                "--memory-swappiness 20 --memory-swappiness=-1 | --memory-swappiness 20 --memory-swappiness -1",
                "--shm-size 16000000 --shm-size=2g --shm-size 16000000b | --shm-size 16000000m --shm-size 2048m --shm-size 16m",
                "--tmpfs /run:rw,noexec,size=128 --tmpfs=/app:size=1g,ro | --tmpfs /run:rw,noexec,size=128m --tmpfs /app:ro,size=1024m",
                "-u 1000:50 -u1000 -u=me --user me:us --user=0 | --user 1000:50 --user 1000 --user me --user me:us --user 0",
                "--ulimit nofile=1280:2560 --ulimit=nproc=16 | --ulimit nofile=1280:2560 --ulimit nproc=16",
            })
    void saysEveryOptionThatBatchHasToo(String written, String words) {
        assertThat(words(written)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "-u $(id -u):$(id -g) --init | -u $(id -u):$(id -g) --init",
                "--gpus all -v /ref:/ref:ro --entrypoint \"\" | --gpus all -v /ref:/ref:ro --entrypoint \"\"",
                "--network=host -it --pids-limit -1 -v \"$PWD/a b\":/b | --network=host -it --pids-limit -1 -v \"$PWD/a b\":/b",
                "--tmpfs /run --tmpfs /x:size=50% --memory-swap=2g | --tmpfs /run --tmpfs /x:size=50% --memory-swap=2g",
                "--ulimit nofile=1:2 $MORE -e \"A=$B\" | --ulimit nofile=1:2 $MORE -e \"A=$B\"",
            })
    void passesOnWhatBatchHasNotInItsPlace(String written, String words) {
        assertThat(words(written)).isEqualTo(words);
    }

    @Test
    void countsSwapAloneWhereNoMemoryIsAskedFor() {
        assertThat(EngineWords.of(TaskDirectives.builder()
                        .containerOptions("--memory-swap 100")
                        .build()))
                .containsExactly("--memory-swap", "100m");
    }

    private static String words(String written) {
        return String.join(
                " ",
                EngineWords.of(TaskDirectives.builder()
                        .containerOptions(written)
                        .memory(MemorySize.ofMebibytes(512))
                        .build()));
    }
}
