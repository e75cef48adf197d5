package io.penstock.internal.decide;

import io.penstock.domain.directive.TaskVariables;
import io.penstock.domain.task.FailureClass.Remedy;
import io.penstock.domain.task.TaskOutcome.Failed;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides what follows a failed attempt: {@code errorStrategy}, {@code maxRetries} (1 by default) and {@code maxErrors} for the
 * failures that are the user's; a budget of its own for those of the infrastructure. Counts errors by process. Thread-safe.
 */
public final class FailurePolicy {
    private final int infrastructureRetries;
    private final Map<String, Integer> errorsOfProcess = new ConcurrentHashMap<>();

    /** Creates a policy with a budget of retries per task for failures of the infrastructure. */
    public FailurePolicy(int infrastructureRetries) {
        this.infrastructureRetries = infrastructureRetries;
    }

    /**
     * Decides.
     *
     * @param process the qualified name of the process
     * @param failed the outcome
     * @param budget the retries that the task has used
     * @param variables the attempt's variables, with {@code exitStatus}
     */
    public Verdict decide(String process, Failed failed, RetryBudget budget, TaskVariables variables) {
        Remedy remedy = failed.failureClass().remedy();
        if (remedy == Remedy.RETRY && mayRepeat(budget)) {
            return Verdict.REPEAT;
        }
        int errors = errorsOfProcess.merge(process, 1, Integer::sum);
        Verdict asked = strategy(variables.task("errorStrategy"));
        if (asked != Verdict.RETRY) {
            return asked;
        }
        boolean another = remedy != Remedy.FAIL
                && budget.user() < number(variables, "maxRetries", 1)
                && isBelow(errors, number(variables, "maxErrors", -1));
        if (another) {
            budget.useUser();
        }
        return another ? Verdict.RETRY : Verdict.TERMINATE;
    }

    /** Counts a failure that an earlier run, which this one resumes, had decided to try again; tells in which way. */
    public Verdict countAgain(String process, Failed failed, RetryBudget budget) {
        if (failed.failureClass().remedy() == Remedy.RETRY && mayRepeat(budget)) {
            return Verdict.REPEAT;
        }
        errorsOfProcess.merge(process, 1, Integer::sum);
        budget.useUser();
        return Verdict.RETRY;
    }

    /** Takes one retry for a failure of the infrastructure; tells whether there was one left. */
    public boolean mayRepeat(RetryBudget budget) {
        boolean left = budget.infrastructure() < infrastructureRetries;
        if (left) {
            budget.useInfrastructure();
        }
        return left;
    }

    private static boolean isBelow(int errors, int maximum) {
        return maximum < 0 || errors < maximum;
    }

    private static int number(TaskVariables variables, String directive, int otherwise) {
        return variables.task(directive) instanceof Number number ? number.intValue() : otherwise;
    }

    /** The word was checked when the directive was read. */
    private static Verdict strategy(@Nullable Object value) {
        return value == null
                ? Verdict.TERMINATE
                : Verdict.valueOf(value.toString().toUpperCase(Locale.ROOT));
    }
}
