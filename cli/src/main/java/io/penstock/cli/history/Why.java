package io.penstock.cli.history;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.run.PastAttempt;
import io.penstock.domain.run.PastRun;
import io.penstock.spi.RunHistory;
import java.util.List;
import java.util.Optional;

/** Says why a task ran anew: what of its script, its inputs and so on is different from the run before. */
final class Why {
    private final RunHistory history;

    Why(RunHistory history) {
        this.history = history;
    }

    String explain(PastRun run, String typed) {
        PastAttempt now = find(history.attempts(run.name()), typed)
                .orElseThrow(() -> new PenstockException(
                        ErrorCode.ARGUMENT,
                        "run " + run.name() + " has no task '" + typed + "'; name it as in 'penstock log " + run.name()
                                + " -f name,hash,task_id'"));
        String name = now.intent().task().name();
        if (Makers.isReused(now)) {
            return name + " did not run in " + run.name() + ": an earlier run had finished it\n";
        }
        List<PastRun> runs = history.runs();
        for (int i = runs.size() - 1; i >= 0; i--) {
            PastRun earlier = runs.get(i);
            if (earlier.started().isBefore(run.started()) && !earlier.name().equals(run.name())) {
                Optional<PastAttempt> before = named(history.attempts(earlier.name()), name);
                if (before.isPresent()) {
                    return compare(run, now, earlier, before.get());
                }
            }
        }
        return name + " ran in " + run.name() + " for the first time: no earlier run here has a task of that name\n";
    }

    private static Optional<PastAttempt> find(List<PastAttempt> attempts, String typed) {
        return named(attempts, typed)
                .or(() -> last(attempts.stream()
                        .filter(attempt ->
                                String.valueOf(attempt.intent().task().taskNumber())
                                                .equals(typed)
                                        || (typed.length() > 2 && isHash(attempt, typed)))
                        .toList()));
    }

    private static boolean isHash(PastAttempt attempt, String typed) {
        return attempt.intent().task().hash().hex().startsWith(typed.replace("/", ""));
    }

    private static Optional<PastAttempt> named(List<PastAttempt> attempts, String name) {
        return last(attempts.stream()
                .filter(attempt -> attempt.intent().task().name().equals(name))
                .toList());
    }

    private static Optional<PastAttempt> last(List<PastAttempt> attempts) {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
    }

    private static String compare(PastRun run, PastAttempt now, PastRun earlier, PastAttempt before) {
        String head = now.intent().task().name() + " ran in " + run.name();
        if (now.intent().identity().equals(before.intent().identity())) {
            return head + ", though nothing changed since " + earlier.name() + ": " + whyAgain(run, now, before) + "\n";
        }
        List<String> changes = InputOrder.changes(now.intent(), before.intent());
        if (changes.isEmpty()) {
            return head + ": its hash changed since " + earlier.name() + ", and nobody wrote down why\n";
        }
        return head + "; since " + earlier.name() + ":\n  " + String.join("\n  ", changes) + "\n";
    }

    private static String whyAgain(PastRun run, PastAttempt now, PastAttempt before) {
        boolean finished = before.end().filter(end -> end.outcome().isSuccess()).isPresent();
        if (!finished) {
            return "it had not been finished there";
        }
        if (run.resumed().isEmpty()) {
            return "the run was started without -resume";
        }
        return "false".equals(now.intent().details().get("cache"))
                ? "its directive cache is false, so that it always runs"
                : "what it had made in " + before.intent().task().workDirectory() + " was gone, or not whole";
    }
}
