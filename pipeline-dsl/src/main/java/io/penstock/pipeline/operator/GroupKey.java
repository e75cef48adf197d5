package io.penstock.pipeline.operator;

import io.penstock.config.eval.TextForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key that says how many items its group has. A script may compare it with the key it stands for, and look that up with it; the
 * key itself, though, does not know of it, so operators match by {@link #plain}.
 *
 * @param target the key itself
 * @param size the number of items
 */
public record GroupKey(@Nullable Object target, int size) {

    /** Returns the key itself if this is a group key, else the value as it is. */
    public static @Nullable Object unwrap(@Nullable Object value) {
        return value instanceof GroupKey key ? key.target : value;
    }

    /** Returns a value in which group keys, also those in tuples, are the keys themselves. */
    public static @Nullable Object plain(@Nullable Object value) {
        if (!(value instanceof List<?> tuple) || tuple.stream().noneMatch(GroupKey::isWrapped)) {
            return unwrap(value);
        }
        List<@Nullable Object> plain = new ArrayList<>();
        tuple.forEach(element -> plain.add(plain(element)));
        return plain;
    }

    private static boolean isWrapped(@Nullable Object value) {
        return value instanceof GroupKey
                || (value instanceof List<?> tuple && tuple.stream().anyMatch(GroupKey::isWrapped));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return Objects.equals(target, unwrap(other));
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(target);
    }

    @Override
    public String toString() {
        return TextForm.of(target);
    }
}
