package io.penstock.domain.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern over relative paths: {@code *} and {@code ?} within a part, {@code **} over parts, {@code [a-z]}, {@code {a,b}}.
 * A backslash takes the next character as it is. Names that begin with a dot match only where the pattern's part does
 * too. Immutable.
 */
public final class GlobPattern {
    private final String text;
    private final Pattern pattern;

    private GlobPattern(String text) {
        this.text = text;
        this.pattern = Pattern.compile(new Translation(text).regex(), Pattern.DOTALL);
    }

    /** Reads a pattern; every text is one. A slash at the end or {@code ./} in front is dropped. */
    public static GlobPattern of(String text) {
        String pattern = text.startsWith("./") ? text.substring(2) : text;
        return new GlobPattern(
                pattern.length() > 1 && pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern);
    }

    /** Tells whether a text holds any of the characters that make it a pattern. */
    public static boolean isGlob(String text) {
        return text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
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

    /** One pass over a glob that writes a regular expression. */
    private static final class Translation {
        private static final String NOT_HIDDEN = "(?!\\.)";
        private final String glob;
        private final StringBuilder regex = new StringBuilder();
        private int at;
        private int braces;

        Translation(String glob) {
            this.glob = glob;
        }

        String regex() {
            while (at < glob.length()) {
                step(glob.charAt(at));
            }
            return regex.toString();
        }

        private void step(char c) {
            switch (c) {
                case '*' -> stars();
                case '?' -> emit(hiddenGuard() + "[^/]", 1);
                case '[' -> characterClass();
                case '{' -> openBrace();
                case '}' -> closeBrace();
                case ',' -> emit(braces > 0 ? "|" : ",", 1);
                case '\\' -> escaped();
                default -> emit(Pattern.quote(String.valueOf(c)), 1);
            }
        }

        private void emit(String part, int consumed) {
            regex.append(part);
            at += consumed;
        }

        private String hiddenGuard() {
            return at == 0 || glob.charAt(at - 1) == '/' ? NOT_HIDDEN : "";
        }

        private void stars() {
            if (glob.startsWith("**/", at)) {
                emit("(?:" + NOT_HIDDEN + "[^/]+/)*", 3);
            } else if (glob.startsWith("**", at)) {
                emit("(?:" + hiddenGuard() + "[^/]*(?:/" + NOT_HIDDEN + "[^/]+)*)", 2);
            } else {
                emit(hiddenGuard() + "[^/]*", 1);
            }
        }

        private void characterClass() {
            int end = glob.indexOf(']', at + 2);
            if (end < 0) {
                emit("\\[", 1);
                return;
            }
            String body = glob.substring(at + 1, end);
            boolean negated = body.startsWith("!") || body.startsWith("^");
            String members = (negated ? body.substring(1) : body).replaceAll("([\\\\\\[\\]&^])", "\\\\$1");
            emit("(?!/)[" + (negated ? "^" : "") + members + "]", end - at + 1);
        }

        private void openBrace() {
            boolean closed = glob.indexOf('}', at) > 0;
            braces += closed ? 1 : 0;
            emit(closed ? "(?:" : "\\{", 1);
        }

        private void closeBrace() {
            emit(braces > 0 ? ")" : "\\}", 1);
            braces = Math.max(0, braces - 1);
        }

        private void escaped() {
            String next = at + 1 < glob.length() ? glob.substring(at + 1, at + 2) : "\\";
            emit(Pattern.quote(next), 2);
        }
    }

    /** Returns the patterns that a pattern with braces stands for: {@code a.{x,y}} gives {@code a.x} and {@code a.y}. */
    public static List<String> expandBraces(String text) {
        int open = text.indexOf('{');
        int close = open < 0 ? -1 : matchingBrace(text, open);
        if (close < 0) {
            return List.of(text);
        }
        List<String> expanded = new ArrayList<>();
        for (String choice : choices(text.substring(open + 1, close))) {
            expanded.addAll(expandBraces(text.substring(0, open) + choice + text.substring(close + 1)));
        }
        return expanded;
    }

    private static int matchingBrace(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> choices(String body) {
        List<String> choices = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ',' && depth == 0) {
                choices.add(body.substring(start, i));
                start = i + 1;
            }
        }
        choices.add(body.substring(start));
        return choices;
    }
}
