package io.penstock.pipeline.operator;

import io.penstock.config.eval.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * A key that says how many items its group has. Equal to the key it stands for.
 *
 * @param target the key itself
 * @param size the number of items
 */
public record GroupKey(@Nullable Object target, int size) {

    /** Returns the key itself if this is a group key, else the value as it is. */
    public static @Nullable Object unwrap(@Nullable Object value) {
        return value instanceof GroupKey key ? key.target : value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        @Nullable Object key = unwrap(other);
        return target == null ? key == null : target.equals(key);
    }

    @Override
    public int hashCode() {
        return target == null ? 0 : target.hashCode();
    }

    @Override
    public String toString() {
        return TextForm.of(target);
    }
}
