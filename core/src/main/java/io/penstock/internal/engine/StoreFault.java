package io.penstock.internal.engine;

import io.penstock.api.ErrorCode;
import io.penstock.api.ErrorCode.Category;
import io.penstock.api.PenstockException;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskOutcome.Failed;
import java.util.Optional;
import java.util.OptionalInt;

/** What a store or its network did, as a failure of the task that needed it. */
final class StoreFault {
    private StoreFault() {}

    /** Returns the failure that an error amounts to, or empty if it is nothing of a store's. */
    static Optional<Failed> of(RuntimeException error) {
        if (!(error instanceof PenstockException known)) {
            return Optional.empty();
        }
        if (known.code() == ErrorCode.DISK_FULL) {
            return Optional.of(failed(FailureClass.DISK_FULL, error));
        }
        Category category = known.code().category();
        return category == Category.UNAVAILABLE || category == Category.THROTTLED
                ? Optional.of(failed(FailureClass.STAGING, error))
                : Optional.empty();
    }

    /** Tells whether another try may help: a full disk stays full. */
    static boolean passes(RuntimeException error) {
        return of(error)
                .filter(failed -> failed.failureClass() == FailureClass.STAGING)
                .isPresent();
    }

    private static Failed failed(FailureClass of, RuntimeException error) {
        return new Failed(of, OptionalInt.empty(), String.valueOf(error.getMessage()));
    }
}
