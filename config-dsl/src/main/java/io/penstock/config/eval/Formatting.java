package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formats values as {@code printf} does. */
public final class Formatting {
    private static final Pattern SIZES = Regex.compile("%(?:\\d+\\$)?[-#+ 0,(<]*(\\d*)(?:\\.(\\d*))?");

    private Formatting() {}

    /** Returns the text that a format and its values make; a list as the only value stands for its elements. */
    public static String format(String format, List<? extends @Nullable Object> values) {
        Collection<?> all = values.size() == 1 && values.get(0) instanceof Collection<?> list ? list : values;
        List<@Nullable Object> plain = new ArrayList<>(all.size());
        for (Object value : all) {
            boolean known = value == null || value instanceof Number || value instanceof Boolean;
            plain.add(known ? value : value instanceof DateValue date ? date.time() : TextForm.of(value));
        }
        requireSizes(format);
        LimitedText text = new LimitedText();
        try (Formatter formatter = new Formatter(text, Locale.ROOT)) {
            formatter.format(format, plain.toArray());
        }
        return text.toString();
    }

    /** The formatter makes the padding of a value at once. */
    private static void requireSizes(String format) {
        long total = format.length();
        Matcher matcher = SIZES.matcher(format);
        while (matcher.find()) {
            total += size(matcher.group(1)) + size(matcher.group(2));
        }
        Sizes.requireText(total);
    }

    private static long size(@Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return 0;
        }
        return digits.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(digits);
    }
}
