package io.penstock.domain.file;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern over relative paths: {@code *} and {@code ?} within a part, {@code **} over parts, {@code [a-z]}, {@code {a,b}}.
 * {@code **}{@code /x} is found in directories below the start, not in the start itself, where {@code **x} looks too.
 * A backslash takes the next character as it is. Names that begin with a dot match only where the pattern's part begins with
 * that dot too. Immutable.
 */
public final class GlobPattern {
    private static final Pattern ESCAPED = Pattern.compile("\\\\([*?\\[\\]{}\\\\])");

    private final String text;
    private final Pattern pattern;

    private GlobPattern(String text) {
        this.text = text;
        // Braces first: only then is it plain which wildcard stands at the beginning of a part.
        String regex = expandBraces(text).stream()
                .map(each -> new GlobTranslation(withoutMargins(each)).regex())
                .collect(Collectors.joining("|"));
        this.pattern = Pattern.compile(regex, Pattern.DOTALL);
    }

    /** Reads a pattern; every text is one. A slash at the end or {@code ./} in front is dropped. */
    public static GlobPattern of(String text) {
        return new GlobPattern(withoutMargins(text));
    }

    private static String withoutMargins(String text) {
        String pattern = text.startsWith("./") ? text.substring(2) : text;
        return pattern.length() > 1 && pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
    }

    /** Tells whether a text holds any of the characters that make it a pattern. */
    public static boolean isGlob(String text) {
        return text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[')
                || GlobBraces.expand(text).size() > 1;
    }

    /** Returns the name that a text stands for whose wildcards all have a backslash in front; empty if one has none. */
    public static Optional<String> literal(String text) {
        return isGlob(ESCAPED.matcher(text).replaceAll(""))
                ? Optional.empty()
                : Optional.of(ESCAPED.matcher(text).replaceAll("$1"));
    }

    /** Tells whether a relative path matches as a whole. */
    public boolean matches(String relativePath) {
        return pattern.matcher(relativePath).matches();
    }

    /** Tells whether a match can lie in a directory below the start, so that a listing must go deeper. */
    public boolean isDeep() {
        return text.contains("/") || text.contains("**");
    }

    /** Returns the pattern as written. */
    @Override
    public String toString() {
        return text;
    }

    /**
     * Returns the patterns that a pattern with braces stands for: {@code a.{x,y}} gives {@code a.x} and {@code a.y}. Braces
     * after a backslash, in {@code [..]}, without a comma between them, or without their counterpart are characters like any other.
     */
    public static List<String> expandBraces(String text) {
        return GlobBraces.expand(text);
    }

    /**
     * Returns where the set of characters ends that a bracket opens.
     *
     * @param open the index of {@code [}
     * @return the index of its {@code ]}; negative where there is none in the same part, so that the bracket means itself
     */
    public static int endOfSet(String text, int open) {
        int first = open + 1;
        if (first < text.length() && (text.charAt(first) == '!' || text.charAt(first) == '^')) {
            first++;
        }
        // A closing bracket right at the beginning is a member of the set.
        int end = text.indexOf(']', first + 1);
        return end >= 0 && text.substring(open, end).indexOf('/') < 0 ? end : -1;
    }
}
