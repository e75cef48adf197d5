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
    private static final int INFRASTRUCTURE_RETRIES = 5;

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

    /** What is left of the budgets when the failure comes. */
    private enum Left {
        ALL,
        NO_INFRASTRUCTURE_RETRY,
        NO_USER_RETRY,
        NOTHING;

        boolean infrastructure() {
            return this == ALL || this == NO_USER_RETRY;
        }

        boolean user() {
            return this == ALL || this == NO_INFRASTRUCTURE_RETRY;
        }

        RetryBudget budget() {
            RetryBudget budget = new RetryBudget();
            for (int used = 0; !infrastructure() && used < INFRASTRUCTURE_RETRIES; used++) {
                budget.useInfrastructure();
            }
            if (!user()) {
                budget.useUser();
            }
            return budget;
        }
    }

    /** What is done about each class as long as the user says nothing: the table of the failure classes. */
    private static final Map<FailureClass, Remedy> REMEDIES = Map.ofEntries(
            Map.entry(FailureClass.TOOL_EXIT, Remedy.USER),
            Map.entry(FailureClass.MISSING_OUTPUT, Remedy.USER),
            Map.entry(FailureClass.OUT_OF_MEMORY, Remedy.USER),
            Map.entry(FailureClass.TIMEOUT, Remedy.USER),
            Map.entry(FailureClass.UNKNOWN, Remedy.USER),
            Map.entry(FailureClass.SPOT_RECLAIM, Remedy.RETRY),
            Map.entry(FailureClass.HOST, Remedy.RETRY),
            Map.entry(FailureClass.IMAGE_PULL_PASSING, Remedy.RETRY),
            Map.entry(FailureClass.STAGING, Remedy.RETRY),
            Map.entry(FailureClass.LOST, Remedy.RETRY),
            Map.entry(FailureClass.IMAGE_PULL_FINAL, Remedy.FAIL),
            Map.entry(FailureClass.DISK_FULL, Remedy.FAIL),
            Map.entry(FailureClass.BAD_OUTPUT, Remedy.FAIL),
            Map.entry(FailureClass.ROLE, Remedy.FAIL),
            Map.entry(FailureClass.UNSCHEDULABLE, Remedy.FAIL),
            Map.entry(FailureClass.SUBMISSION, Remedy.FAIL),
            Map.entry(FailureClass.CANCELLED, Remedy.FAIL));

    static Stream<Arguments> table() {
        return Stream.of(FailureClass.values())
                .flatMap(failureClass -> Stream.of("terminate", "finish", "ignore", "retry")
                        .flatMap(strategy -> Stream.of(Left.values())
                                .map(left -> Arguments.of(
                                        failureClass, strategy, left, expected(failureClass, strategy, left)))));
    }

    private static Verdict expected(FailureClass failureClass, String strategy, Left left) {
        Remedy remedy = REMEDIES.get(failureClass);
        if (remedy == Remedy.RETRY && left.infrastructure()) {
            return Verdict.REPEAT;
        }
        if (strategy.equals("retry")) {
            return remedy != Remedy.FAIL && left.user() ? Verdict.RETRY : Verdict.TERMINATE;
        }
        return Verdict.valueOf(strategy.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest(name = "{0} with {1}, left {2}: {3}")
    @MethodSource("table")
    void decidesByClassStrategyAndBudget(FailureClass failureClass, String strategy, Left left, Verdict verdict) {
        RetryBudget budget = left.budget();
        int attempt = budget.attempt();

        assertThat(new FailurePolicy(INFRASTRUCTURE_RETRIES)
                        .decide("P", failed(failureClass), budget, variables(Map.of("errorStrategy", strategy))))
                .isEqualTo(verdict);
        assertThat(budget.attempt()).isEqualTo(verdict == Verdict.RETRY ? attempt + 1 : attempt);
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
    void countsNoErrorsOfTheInfrastructure() {
        FailurePolicy policy = new FailurePolicy(5);
        TaskVariables retry = variables(Map.of("errorStrategy", "retry", "maxErrors", 2));
        policy.decide("P", failed(FailureClass.SPOT_RECLAIM), new RetryBudget(), retry);
        policy.decide("P", failed(FailureClass.SPOT_RECLAIM), new RetryBudget(), retry);

        assertThat(policy.decide("P", failed(FailureClass.TOOL_EXIT), new RetryBudget(), retry))
                .isEqualTo(Verdict.RETRY);
    }

    @Test
    void countsErrorsByProcess() {
        FailurePolicy policy = new FailurePolicy(5);
        TaskVariables retry = variables(Map.of("errorStrategy", "retry", "maxErrors", 2));
        policy.decide("Q", failed(FailureClass.TOOL_EXIT), new RetryBudget(), retry);

        assertThat(policy.decide("P", failed(FailureClass.TOOL_EXIT), new RetryBudget(), retry))
                .isEqualTo(Verdict.RETRY);
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
