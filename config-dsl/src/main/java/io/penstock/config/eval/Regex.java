package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Uses regular expressions over metered text, so that none runs for ever. */
public final class Regex {
    private Regex() {}

    static Pattern compile(String pattern) {
        return Pattern.compile(pattern);
    }

    /** Returns a value that is a pattern, or the pattern that is its text. */
    public static Pattern pattern(@Nullable Object value) {
        if (value == null) {
            throw EvaluationException.failed("the regular expression is null");
        }
        return value instanceof Pattern pattern ? pattern : compile(TextForm.of(value));
    }

    static Matcher matcher(@Nullable Object pattern, @Nullable Object text) {
        return pattern(pattern).matcher(new MeteredText(TextForm.of(text)));
    }

    /** Tells whether a pattern, or the text of one, matches the whole text. */
    public static boolean matches(@Nullable Object pattern, String text) {
        return matcher(pattern, text).matches();
    }

    /** Returns the parts between the matches of a pattern, or of the text of one; not those that are empty at the end. */
    public static List<String> split(@Nullable Object pattern, String text) {
        return split(pattern, text, 0);
    }

    static List<String> split(@Nullable Object pattern, String text, int limit) {
        return new ArrayList<>(Arrays.asList(pattern(pattern).split(new MeteredText(text), limit)));
    }

    /** Returns the text with one match replaced, or all; a replacement names groups by {@code $1}. */
    static String replaced(Matcher matcher, Function<Matcher, String> replacement, boolean all) {
        StringBuilder result = new StringBuilder();
        matcher.reset();
        boolean more = matcher.find();
        while (more) {
            matcher.appendReplacement(result, replacement.apply(matcher));
            Sizes.requireText(result.length());
            more = all && matcher.find();
        }
        return matcher.appendTail(result).toString();
    }

    /** Returns a match by its number: the text, or text and groups where there are groups. */
    static Object group(Matcher matcher, int index) {
        List<Object> matches = groups(matcher);
        int at = index < 0 ? index + matches.size() : index;
        if (at < 0 || at >= matches.size()) {
            throw EvaluationException.failed(
                    "the regular expression has " + matches.size() + " matches, none at " + index);
        }
        return matches.get(at);
    }

    static List<Object> groups(Matcher matcher) {
        List<Object> matches = new ArrayList<>();
        matcher.reset();
        while (matcher.find()) {
            matches.add(matcher.groupCount() == 0 ? (Object) matcher.group() : current(matcher));
        }
        return matches;
    }

    /** Returns the whole match and its groups. */
    static List<@Nullable Object> current(Matcher matcher) {
        List<@Nullable Object> groups = new ArrayList<>();
        for (int i = 0; i <= matcher.groupCount(); i++) {
            groups.add(matcher.group(i));
        }
        return groups;
    }
}
