package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.PenstockException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ConsumableResourcesTest {

    static Stream<Arguments> hints() {
        return Stream.of(
                Arguments.of(Map.of("consumableResources", Map.of("a", 1, "b", "2")), Map.of("a", 1L, "b", 2L)),
                Arguments.of(Map.of("consumableResources", "a=3, b"), Map.of("a", 3L, "b", 1L)),
                Arguments.of(Map.of("consumableResources", List.of("a", "b=2")), Map.of("a", 1L, "b", 2L)),
                Arguments.of(Map.of("awsbatch/consumableResources", "a", "consumableResources", "b"), Map.of("a", 1L)),
                Arguments.of(Map.of("other/thing", 1, "something", 2), Map.of()));
    }

    @ParameterizedTest
    @MethodSource("hints")
    void readsWhatATaskHolds(Map<String, Object> hints, Map<String, Long> expected) {
        assertThat(ConsumableResources.of(Map.of("hints", hints))).isEqualTo(expected);
    }

    @Test
    void holdsNothingWithoutHints() {
        assertThat(ConsumableResources.of(Map.of())).isEmpty();
    }

    @Test
    void refusesWhatIsNoMap() {
        assertThatThrownBy(() -> ConsumableResources.of(Map.of("hints", 3)))
                .hasMessageContaining("hints: needs names with values")
                .hasMessageContaining("not '3'");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void refusesWhatMeansNothing(Map<String, Object> hints, String part) {
        assertThatThrownBy(() -> ConsumableResources.of(Map.of("hints", hints)))
                .isInstanceOf(PenstockException.class)
                .hasMessageStartingWith("hints: ")
                .hasMessageContaining(part);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(Map.of("awsbatch/licences", 1), "awsbatch/consumableResources"),
                Arguments.of(Map.of("consumableResources", "a=0"), "above 0"),
                Arguments.of(Map.of("consumableResources", "=1"), "a name"),
                Arguments.of(Map.of("consumableResources", Map.of("a", "many")), "'many'"));
    }
}
