package io.penstock.internal.recover;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.run.AttemptIntent;
import io.penstock.domain.task.TaskHash;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.LedgerRecord.Completed;
import io.penstock.spi.LedgerRecord.Intended;
import io.penstock.spi.LedgerRecord.Submitted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the tries of tasks that earlier runs left unfinished, from their records in order. What came to its end, well or not,
 * is dropped at once: of a hundred thousand finished tasks nothing is kept, but for those that took more than one try, which of
 * them was the last. Not thread-safe while it gathers.
 */
public final class EarlierTries implements Consumer<LedgerRecord> {
    private final Map<TaskHash, List<EarlierTry>> tries = new HashMap<>();
    private final Map<TaskHash, TaskHash> tasks = new HashMap<>();
    private final Map<TaskHash, Integer> winners = new HashMap<>();

    @Override
    public void accept(LedgerRecord record) {
        if (record instanceof Intended intended) {
            intend(intended.intent());
        } else if (record instanceof LedgerRecord.Reused reused) {
            won(reused.intent().identity(), reused.intent().tryNumber());
            drop(reused.intent().identity());
        } else {
            TaskHash task = tasks.get(record.attempt());
            if (task != null) {
                tell(task, record);
            }
        }
    }

    /** A run that looked for what another had under way says so by another intent; the first one's token still holds. */
    private void intend(AttemptIntent intent) {
        List<EarlierTry> known = tries.computeIfAbsent(intent.identity(), task -> new ArrayList<>(1));
        if (at(known, intent.tryNumber()) == null) {
            known.add(EarlierTry.of(intent));
            tasks.put(intent.task().hash(), intent.identity());
        }
    }

    private void tell(TaskHash task, LedgerRecord record) {
        List<EarlierTry> known = tries.getOrDefault(task, List.of());
        known.replaceAll(each -> {
            boolean meant = each.intent() != null && each.intent().task().hash().equals(record.attempt());
            if (meant && record instanceof Submitted submitted) {
                return each.submitted(submitted);
            }
            return meant && record instanceof Completed completed ? each.ended(completed) : each;
        });
        if (record instanceof Completed completed && isDropped(completed, known)) {
            known.removeIf(each -> completed.equals(each.end()));
        } else if (record instanceof Completed completed && !completed.retried()) {
            if (completed.status() == AttemptRecord.Status.COMPLETED) {
                known.stream().filter(each -> completed.equals(each.end())).forEach(each -> won(task, each.number()));
            }
            drop(task);
        }
    }

    /** A try that was never submitted came to nothing; what is known of those before it still counts. */
    private static boolean isDropped(Completed completed, List<EarlierTry> known) {
        return completed.status() == AttemptRecord.Status.ABORTED
                && known.stream().anyMatch(each -> completed.equals(each.end()) && each.submission() == null);
    }

    private void won(TaskHash task, int number) {
        if (number == 0) {
            winners.remove(task);
        } else {
            winners.put(task, number);
        }
    }

    private void drop(TaskHash task) {
        for (EarlierTry over : tries.getOrDefault(task, List.of())) {
            if (over.intent() != null) {
                tasks.remove(over.intent().task().hash());
            }
        }
        tries.remove(task);
    }

    private static @Nullable EarlierTry at(List<EarlierTry> known, int number) {
        return known.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElse(null);
    }

    /** Returns the unfinished tries of a task, the oldest first; those but the last have failed. */
    public List<EarlierTry> of(TaskHash task) {
        return List.copyOf(tries.getOrDefault(task, List.of()));
    }

    /** Returns which try of a task was used where that was not its first. */
    public OptionalInt winner(TaskHash task) {
        Integer number = winners.get(task);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Returns how many tries nobody has seen the end of. */
    public int open() {
        return (int) tries.values().stream()
                .flatMap(List::stream)
                .filter(EarlierTry::isOpen)
                .count();
    }
}
