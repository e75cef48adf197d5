package io.penstock.domain.file;

import java.util.regex.Pattern;

/** One pass over a glob without braces that writes a regular expression. */
final class GlobTranslation {
    private static final String NOT_HIDDEN = "(?!\\.)";
    private static final String NOTHING = "(?!)";

    private final String glob;
    private final StringBuilder regex = new StringBuilder();
    private int at;

    GlobTranslation(String glob) {
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
            case '[' -> set();
            case '\\' -> escaped();
            default -> emit(Pattern.quote(String.valueOf(c)), 1);
        }
    }

    private void emit(String part, int consumed) {
        regex.append(part);
        at += consumed;
    }

    private boolean beginsPart() {
        return at == 0 || glob.charAt(at - 1) == '/';
    }

    private String hiddenGuard() {
        return beginsPart() ? NOT_HIDDEN : "";
    }

    private void stars() {
        int count = 1;
        while (glob.startsWith("*", at + count)) {
            count++;
        }
        if (count == 1) {
            emit(hiddenGuard() + "[^/]*", 1);
        } else if (beginsPart() && glob.startsWith("/", at + count)) {
            emit("(?:" + NOT_HIDDEN + "[^/]+/)+", count + 1);
        } else {
            emit(hiddenGuard() + "[^/]*(?:/" + NOT_HIDDEN + "[^/]*)*", count);
        }
    }

    private void set() {
        int end = GlobPattern.endOfSet(glob, at);
        if (end < 0) {
            emit("\\[", 1);
            return;
        }
        String body = glob.substring(at + 1, end);
        boolean negated = body.startsWith("!") || body.startsWith("^");
        String members = members(negated ? body.substring(1) : body);
        String written = negated ? "[^/" + members + "]" : members.isEmpty() ? NOTHING : "[" + members + "]";
        emit(hiddenGuard() + written, end - at + 1);
    }

    /** A range from a later to an earlier character holds nothing. */
    private static String members(String body) {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < body.length(); i++) {
            char from = body.charAt(i);
            boolean range = i + 2 < body.length() && body.charAt(i + 1) == '-';
            char to = range ? body.charAt(i + 2) : from;
            i += range ? 2 : 0;
            if (from <= to) {
                members.append(member(from)).append('-').append(member(to));
            }
        }
        return members.toString();
    }

    private static String member(char c) {
        return Character.isLetterOrDigit(c) || c > '~' ? String.valueOf(c) : "\\x%02x".formatted((int) c);
    }

    private void escaped() {
        String next = at + 1 < glob.length() ? glob.substring(at + 1, at + 2) : "\\";
        emit(Pattern.quote(next), 2);
    }
}
