package io.penstock.internal.engine;

import io.penstock.api.ErrorCode.Category;
import io.penstock.api.PenstockException;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskOutcome.Failed;
import java.util.Optional;
import java.util.OptionalInt;

/** What a store or its network did in the head, and may not do a second time. */
final class PassingFault {
    private PassingFault() {}

    /** Returns the failure that an error amounts to, or empty if another try would not help. */
    static Optional<Failed> of(RuntimeException error) {
        boolean passes = error instanceof PenstockException known
                && (known.code().category() == Category.UNAVAILABLE
                        || known.code().category() == Category.THROTTLED);
        return passes
                ? Optional.of(new Failed(FailureClass.STAGING, OptionalInt.empty(), String.valueOf(error.getMessage())))
                : Optional.empty();
    }
}
