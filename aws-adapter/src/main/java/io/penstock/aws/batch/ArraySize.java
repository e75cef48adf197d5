package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.task.TaskDirectives;
import java.util.OptionalInt;

/** Reads the {@code array} directive: how many tasks of a process one job of AWS Batch may hold. */
final class ArraySize {
    static final int LEAST = 2;
    static final int MOST = 10_000;

    private ArraySize() {}

    /**
     * Returns the size; empty for jobs of their own.
     *
     * @throws PenstockException with {@code ARGUMENT} if AWS has no arrays of that size
     */
    static OptionalInt of(TaskDirectives directives) {
        Object value = directives.raw().get("array");
        if (value == null || value.equals(0) || value.equals(1) || value.equals(false)) {
            return OptionalInt.empty();
        }
        int size = value.toString().trim().matches("\\d{1,9}")
                ? Integer.parseInt(value.toString().trim())
                : 0;
        if (size < LEAST || size > MOST) {
            throw new PenstockException(
                    ErrorCode.ARGUMENT,
                    "array is '" + value + "'; AWS Batch has arrays of " + LEAST + " to " + MOST + " jobs");
        }
        return OptionalInt.of(size);
    }
}
