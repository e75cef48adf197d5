package io.penstock.local.ledger;

import io.penstock.api.PenstockException;
import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.TaskProgress;
import io.penstock.domain.run.AttemptIntent;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskHash;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.LedgerRecord.Completed;
import io.penstock.spi.LedgerRecord.Intended;
import io.penstock.spi.LedgerRecord.Reused;
import io.penstock.spi.LedgerRecord.Submitted;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes a record of an attempt as named texts. */
final class RecordMembers {
    private static final String DETAIL = "detail.";
    private static final String INGREDIENT = "made-of.";

    private RecordMembers() {}

    static Members write(LedgerRecord record) {
        Members members = new Members()
                .put("is", record.getClass().getSimpleName())
                .put("hash", record.attempt().hex())
                .put("at", record.at());
        if (record instanceof Intended intended) {
            writeIntent(members, intended.intent());
        } else if (record instanceof Reused reused) {
            writeIntent(members, reused.intent());
        } else if (record instanceof Submitted submitted) {
            members.put("id", submitted.nativeId()).put("token", submitted.token());
        } else if (record instanceof Completed completed) {
            writeEnd(members, completed);
        }
        return members;
    }

    private static void writeIntent(Members members, AttemptIntent intent) {
        TaskProgress task = intent.task();
        members.put("number", task.taskNumber())
                .put("process", task.process())
                .put("name", task.name())
                .put("tag", task.tag())
                .put("attempt", task.attempt())
                .put("executor", task.executor())
                .put("directory", task.workDirectory())
                .put("identity", intent.identity().hex())
                .put("try", intent.tryNumber())
                .put("job", intent.jobName())
                .putAll(DETAIL, intent.details())
                .putAll(INGREDIENT, intent.ingredients());
        task.queue().ifPresent(queue -> members.toMap().put("queue", queue));
    }

    private static void writeEnd(Members members, Completed completed) {
        members.put("status", completed.status().name())
                .put("started", completed.started())
                .put("retried", completed.retried() ? 1 : 0)
                .putAll(DETAIL, completed.details());
        if (completed.outcome() instanceof TaskOutcome.Failed failed) {
            members.put("class", failed.failureClass().name()).put("reason", failed.reason());
            failed.exitStatus().ifPresent(status -> members.put("exit", Integer.toString(status)));
        }
    }

    /** Reads a record; empty for one of a kind, or with a word, that this version does not know. */
    static Optional<LedgerRecord> read(Members members) {
        try {
            TaskHash hash = new TaskHash(members.text("hash"));
            Instant at = members.instant("at");
            return switch (members.text("is")) {
                case "Intended" -> Optional.of(new Intended(intent(members, hash), at));
                case "Reused" -> Optional.of(new Reused(intent(members, hash), at));
                case "Submitted" -> Optional.of(new Submitted(hash, members.text("id"), members.text("token"), at));
                case "Completed" -> Optional.of(end(members, hash, at));
                default -> Optional.empty();
            };
        } catch (PenstockException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static AttemptIntent intent(Members members, TaskHash hash) {
        TaskProgress task = TaskProgress.builder()
                .taskNumber(members.number("number"))
                .hash(hash)
                .process(members.text("process"))
                .name(members.text("name"))
                .tag(members.text("tag"))
                .attempt(members.number("attempt"))
                .executor(members.text("executor"))
                .queue(members.optional("queue"))
                .workDirectory(members.location("directory"))
                .build();
        return AttemptIntent.builder()
                .task(task)
                .identity(new TaskHash(members.text("identity")))
                .tryNumber(members.number("try"))
                .jobName(members.text("job"))
                .details(members.all(DETAIL))
                .ingredients(members.all(INGREDIENT))
                .build();
    }

    private static Completed end(Members members, TaskHash hash, Instant at) {
        return new Completed(
                hash,
                AttemptRecord.Status.valueOf(members.text("status")),
                outcome(members),
                members.instant("started"),
                at,
                members.has("retried"),
                members.all(DETAIL));
    }

    private static TaskOutcome outcome(Members members) {
        if (!members.has("class")) {
            return TaskOutcome.succeeded();
        }
        OptionalInt exit = members.has("exit") ? OptionalInt.of(members.number("exit")) : OptionalInt.empty();
        return new TaskOutcome.Failed(FailureClass.valueOf(members.text("class")), exit, members.text("reason"));
    }
}
