package io.penstock.domain.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.PenstockException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "8 GB,8589934592",
        "8.GB,8589934592",
        "8GB,8589934592",
        "1.5 GB,1610612736",
        "512 MB,536870912",
        "1 KB,1024",
        "1024,1024",
        "10 B,10",
        "2 TB,2199023255552",
        "8 GiB,8589934592",
        "1 g,1073741824"
    })
    void readsMemory(String text, long bytes) {
        assertThat(MemorySize.parse(text).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GB", "8 XB", "-1 GB", "8 GB GB", "9999999999999 ZB"})
    void refusesWhatIsNoMemory(String text) {
        assertThatThrownBy(() -> MemorySize.parse(text)).isInstanceOf(PenstockException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "4h,PT4H",
        "30 min,PT30M",
        "1d 12h,PT36H",
        "2.day,PT48H",
        "30 sec,PT30S",
        "500 ms,PT0.5S",
        "1h 30m,PT1H30M",
        "01:30:00,PT1H30M",
        "1000,PT1S",
        "1.5h,PT1H30M"
    })
    void readsTime(String text, Duration expected) {
        assertThat(DurationText.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "h", "4 lightyears", "4h x", "x 4h"})
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> DurationText.parse(text)).isInstanceOf(PenstockException.class);
    }

    @Test
    void writesWhatItReads() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Duration time = Duration.ofSeconds(60 + random.nextInt(1_000_000));
            assertThat(DurationText.parse(DurationText.format(time)))
                    .as("seed %d", seed)
                    .isEqualTo(time);
            MemorySize memory = MemorySize.ofMebibytes(random.nextInt(1024));
            assertThat(MemorySize.parse(memory.toString())).as("seed %d", seed).isEqualTo(memory);
        }
    }
}
