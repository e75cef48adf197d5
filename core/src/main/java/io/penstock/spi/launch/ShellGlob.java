package io.penstock.spi.launch;

import io.penstock.domain.file.GlobPattern;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes output patterns for bash with {@code globstar}, {@code nullglob} and without {@code dotglob}: wildcards stay open, all else is quoted.
 */
public final class ShellGlob {
    private ShellGlob() {}

    /** Returns the words that expand to what the patterns match; braces become patterns of their own. */
    public static String words(List<String> patterns) {
        return patterns.stream()
                .flatMap(pattern -> GlobPattern.expandBraces(pattern).stream())
                .map(ShellGlob::word)
                .collect(Collectors.joining(" "));
    }

    private static String word(String pattern) {
        String path = pattern.startsWith("./") || pattern.startsWith("/") ? pattern : "./" + pattern;
        StringBuilder word = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        for (int at = 0; at < path.length(); at++) {
            char c = path.charAt(at);
            if (c == '\\' && at + 1 < path.length()) {
                literal.append(path.charAt(++at));
            } else if (c == '*' || c == '?') {
                flush(literal, word);
                word.append(c);
            } else if (c == '[' && path.indexOf(']', at + 2) > 0) {
                flush(literal, word);
                int end = path.indexOf(']', at + 2);
                word.append(characterClass(path.substring(at + 1, end)));
                at = end;
            } else {
                literal.append(c);
            }
        }
        flush(literal, word);
        return word.toString();
    }

    private static String characterClass(String members) {
        boolean negated = members.startsWith("!") || members.startsWith("^");
        String rest = negated ? members.substring(1) : members;
        return "[" + (negated ? "!" : "") + rest.replaceAll("([^A-Za-z0-9-])", "\\\\$1") + "]";
    }

    private static void flush(StringBuilder literal, StringBuilder word) {
        if (!literal.isEmpty()) {
            word.append(ShellWords.quote(literal.toString()));
            literal.setLength(0);
        }
    }
}
