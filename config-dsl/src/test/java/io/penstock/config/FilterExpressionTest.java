package io.penstock.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.PenstockException;
import io.penstock.domain.resource.MemorySize;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FilterExpressionTest {
    private static final Map<String, Object> TASK = Map.of(
            "process",
            "ALIGN:BWA",
            "status",
            "FAILED",
            "exit",
            137,
            "realtime",
            Duration.ofMinutes(6),
            "memory",
            MemorySize.ofGibibytes(4));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status == 'FAILED' | true
            status != 'FAILED' | false
            exit in [1, 137] && memory >= 4.GB | true
            process =~ /BWA$/ | true
            process =~ /^BWA/ | false
            realtime > 5.min | true
            process.startsWith('ALIGN') && !(exit == 0) | true
            """)
    void testsValuesByName(String text, boolean expected) {
        assertThat(FilterExpression.parse("-filter", text).test(TASK)).isEqualTo(expected);
    }

    @Test
    void saysWhatIsWrongWithIt() {
        assertThatThrownBy(() -> FilterExpression.parse("-filter", "status == ").test(TASK))
                .isInstanceOf(PenstockException.class)
                .hasMessageContaining("-filter");
        assertThatThrownBy(
                        () -> FilterExpression.parse("-filter", "statis == 'x'").test(TASK))
                .isInstanceOf(PenstockException.class)
                .hasMessageContaining("statis");
    }
}
