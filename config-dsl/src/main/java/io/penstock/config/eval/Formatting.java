package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats values as {@code printf} does. */
public final class Formatting {
    private Formatting() {}

    /** Returns the text that a format and its values make; a list as the only value stands for its elements. */
    public static String format(String format, List<? extends @Nullable Object> values) {
        Collection<?> all = values.size() == 1 && values.get(0) instanceof Collection<?> list ? list : values;
        List<@Nullable Object> plain = new ArrayList<>(all.size());
        for (Object value : all) {
            boolean known = value == null || value instanceof Number || value instanceof Boolean;
            plain.add(known ? value : value instanceof DateValue date ? date.time() : TextForm.of(value));
        }
        return String.format(Locale.ROOT, format, plain.toArray());
    }
}
