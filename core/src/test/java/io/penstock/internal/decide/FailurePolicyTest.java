package io.penstock.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.directive.TaskVariables;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.FailureClass.Remedy;
import io.penstock.domain.task.TaskOutcome.Failed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FailurePolicyTest {

    private static TaskVariables variables(Map<String, Object> directives) {
        return new TaskVariables() {
            @Override
            public @Nullable Object task(String property) {
                return directives.get(property);
            }

            @Override
            public Map<String, Object> inputs() {
                return Map.of();
            }
        };
    }

    private static Failed failed(FailureClass failureClass) {
        return new Failed(failureClass, OptionalInt.empty(), "reason");
    }

    /** Every class with every strategy, the budget untouched. */
    static Stream<Arguments> table() {
        return Stream.of(FailureClass.values())
                .flatMap(failureClass -> Stream.of("terminate", "finish", "ignore", "retry")
                        .map(strategy -> Arguments.of(failureClass, strategy, expected(failureClass, strategy))));
    }

    private static Verdict expected(FailureClass failureClass, String strategy) {
        if (failureClass.remedy() == Remedy.RETRY) {
            return Verdict.RETRY;
        }
        boolean hopeless = failureClass.remedy() == Remedy.FAIL && strategy.equals("retry");
        return hopeless ? Verdict.TERMINATE : Verdict.valueOf(strategy.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @MethodSource("table")
    void decidesByClassAndStrategy(FailureClass failureClass, String strategy, Verdict verdict) {
        assertThat(new FailurePolicy(5)
                        .decide(
                                "P",
                                failed(failureClass),
                                new RetryBudget(),
                                variables(Map.of("errorStrategy", strategy))))
                .isEqualTo(verdict);
    }

    @Test
    void retriesOnceUnlessToldOtherwise() {
        FailurePolicy policy = new FailurePolicy(5);
        RetryBudget budget = new RetryBudget();
        TaskVariables retry = variables(Map.of("errorStrategy", "retry"));

        assertThat(policy.decide("P", failed(FailureClass.TOOL_EXIT), budget, retry))
                .isEqualTo(Verdict.RETRY);
        assertThat(policy.decide("P", failed(FailureClass.TOOL_EXIT), budget, retry))
                .isEqualTo(Verdict.TERMINATE);
    }

    @Test
    void stopsRetryingWhenAProcessHasHadItsErrors() {
        FailurePolicy policy = new FailurePolicy(5);
        TaskVariables retry = variables(Map.of("errorStrategy", "retry", "maxRetries", 10, "maxErrors", 3));
        List<Verdict> verdicts = Stream.generate(
                        () -> policy.decide("P", failed(FailureClass.TOOL_EXIT), new RetryBudget(), retry))
                .limit(3)
                .toList();

        assertThat(verdicts).containsExactly(Verdict.RETRY, Verdict.RETRY, Verdict.TERMINATE);
    }

    @Test
    void endsTheInfrastructureBudgetToo() {
        FailurePolicy policy = new FailurePolicy(2);
        RetryBudget budget = new RetryBudget();
        TaskVariables none = variables(Map.of());
        policy.decide("P", failed(FailureClass.HOST), budget, none);
        policy.decide("P", failed(FailureClass.HOST), budget, none);

        assertThat(policy.decide("P", failed(FailureClass.HOST), budget, none)).isEqualTo(Verdict.TERMINATE);
    }
}
