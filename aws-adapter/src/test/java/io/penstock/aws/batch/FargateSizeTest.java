package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The combinations of processors and memory that Fargate sells. */
final class FargateSizeTest {

    private static Map<String, List<Long>> legal() {
        Map<String, List<Long>> legal = new LinkedHashMap<>();
        legal.put("0.25", List.of(512L, 1024L, 2048L));
        legal.put("0.5", steps(1024, 4096, 1024));
        legal.put("1", steps(2048, 8192, 1024));
        legal.put("2", steps(4096, 16_384, 1024));
        legal.put("4", steps(8192, 30_720, 1024));
        legal.put("8", steps(16_384, 61_440, 4096));
        legal.put("16", steps(32_768, 122_880, 8192));
        return legal;
    }

    private static List<Long> steps(long from, long to, long step) {
        List<Long> steps = new ArrayList<>();
        for (long size = from; size <= to; size += step) {
            steps.add(size);
        }
        return steps;
    }

    @Test
    void takesEveryLegalSizeAsItIs() {
        legal().forEach((cpus, sizes) -> assertThat(sizes)
                .allSatisfy(memory -> assertThat(FargateSize.atLeast(Double.parseDouble(cpus), memory))
                        .contains(new FargateSize(cpus, memory))));
    }

    @Test
    void comesToALegalSizeWithAtLeastWhatWasAskedFor() {
        for (int cpus = 1; cpus <= 16; cpus++) {
            for (long memory = 4; memory <= 122_880; memory += 509) {
                FargateSize size = FargateSize.atLeast(cpus, memory).orElseThrow();

                assertThat(legal().get(size.vcpus())).contains(size.mebibytes());
                assertThat(size.mebibytes()).isGreaterThanOrEqualTo(memory);
                assertThat(Double.parseDouble(size.vcpus())).isGreaterThanOrEqualTo(cpus);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 1025, 0.25, 2048",
        "0.1, 10, 0.25, 512",
        "1, 1024, 1, 2048",
        "1, 8193, 2, 9216",
        "3, 1, 4, 8192",
        "5, 20000, 8, 20480",
        "8, 61441, 16, 65536"
    })
    void roundsUp(double cpus, long memory, String vcpus, long mebibytes) {
        assertThat(FargateSize.atLeast(cpus, memory)).contains(new FargateSize(vcpus, mebibytes));
    }

    @Test
    void hasNothingAboveTheLargest() {
        assertThat(FargateSize.atLeast(17, 1)).isEmpty();
        assertThat(FargateSize.atLeast(1, 122_881)).isEmpty();
        assertThat(FargateSize.largest()).isEqualTo(new FargateSize("16", 122_880));
    }
}
