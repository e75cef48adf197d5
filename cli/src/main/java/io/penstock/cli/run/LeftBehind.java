package io.penstock.cli.run;

import io.penstock.domain.run.PastAttempt;
import io.penstock.domain.run.PastRun;
import io.penstock.domain.task.TaskHash;
import io.penstock.spi.RunHistory;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The attempts of a run, and of those that it resumed, that nobody has seen the end of: each once, whichever of the runs took it
 * up.
 *
 * @param attempts the attempts, the oldest first
 */
public record LeftBehind(List<Orphan> attempts) {
    private static final int NAMED = 3;

    /**
     * One of them.
     *
     * @param run the run that knew it last
     * @param attempt what is known of it
     */
    public record Orphan(PastRun run, PastAttempt attempt) {
        /** A run that was killed as it took an attempt up did not write down again what finds it. */
        private Orphan with(PastRun later, PastAttempt again) {
            return new Orphan(
                    later,
                    again.token().isPresent()
                            ? again
                            : again.toBuilder()
                                    .nativeId(attempt.nativeId())
                                    .token(attempt.token())
                                    .submitted(attempt.submitted())
                                    .build());
        }
    }

    /** Copies the list. */
    public LeftBehind {
        attempts = List.copyOf(attempts);
    }

    /** Finds them. */
    public static LeftBehind of(RunHistory history, PastRun run) {
        Set<String> wanted = withResumed(history, run);
        Map<TaskHash, Orphan> open = new LinkedHashMap<>();
        for (PastRun each : history.runs()) {
            boolean isWanted = wanted.contains(each.name());
            if (isWanted || !open.isEmpty()) {
                history.attempts(each.name()).stream()
                        .filter(attempt -> attempt.end().isEmpty())
                        .filter(attempt -> isWanted || open.containsKey(hash(attempt)))
                        .forEach(attempt -> open.merge(
                                hash(attempt), new Orphan(each, attempt), (known, again) -> known.with(each, attempt)));
            }
        }
        return new LeftBehind(List.copyOf(open.values()));
    }

    private static TaskHash hash(PastAttempt attempt) {
        return attempt.intent().task().hash();
    }

    private static Set<String> withResumed(RunHistory history, PastRun run) {
        Set<String> runs = new HashSet<>();
        Optional<PastRun> next = Optional.of(run);
        while (next.isPresent() && runs.add(next.get().name())) {
            next = next.get().resumed().flatMap(history::run);
        }
        return runs;
    }

    /** Says how many there are, and which, such as {@code 2 tasks may still run: A (s1) of run X, B (s1) of run X}. */
    public String inWords() {
        String named = attempts.stream()
                .limit(NAMED)
                .map(orphan -> orphan.attempt().intent().task().name() + " of run "
                        + orphan.run().name())
                .collect(Collectors.joining(", "));
        int more = attempts.size() - NAMED;
        return (attempts.size() == 1 ? "1 task" : attempts.size() + " tasks") + " may still run: " + named
                + (more > 0 ? " and " + more + " more" : "");
    }
}
