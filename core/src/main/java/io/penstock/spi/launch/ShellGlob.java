package io.penstock.spi.launch;

import io.penstock.domain.file.GlobPattern;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes output patterns for bash with {@code globstar}, {@code nullglob} and without {@code dotglob}: wildcards stay open, all else is quoted.
 */
public final class ShellGlob {
    /** To bash these stand for no directory too. */
    private static final Pattern DIRECTORIES = Pattern.compile("(?<=^|/)\\*{2,}/");

    private ShellGlob() {}

    /**
     * Returns the words that expand to what the patterns match. Braces become patterns of their own, and so does {@code **}
     * beside other characters, which bash takes for {@code *}.
     */
    public static String words(List<String> patterns) {
        return patterns.stream()
                .flatMap(pattern -> GlobPattern.expandBraces(pattern).stream())
                .filter(pattern -> !pattern.isEmpty() && !isSearchOutside(pattern))
                .map(pattern -> pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern)
                .map(pattern -> DIRECTORIES.matcher(pattern).replaceAll("*/**/"))
                .flatMap(ShellGlob::withStarsAlone)
                .map(ShellGlob::word)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Choices in braces may leave a slash in front; nothing out there is an output. */
    private static boolean isSearchOutside(String pattern) {
        return pattern.startsWith("/") && GlobPattern.isGlob(pattern);
    }

    private static Stream<String> withStarsAlone(String glob) {
        int part = 0;
        for (int at = 0; at < glob.length(); at++) {
            int end = at;
            char c = glob.charAt(at);
            if (c == '/') {
                part = at + 1;
            } else if (c == '\\') {
                end = at + 1;
            } else if (c == '[') {
                end = Math.max(at, GlobPattern.endOfSet(glob, at));
            } else if (c == '*') {
                end = lastStar(glob, at);
                boolean alone = at == part && (end + 1 == glob.length() || glob.charAt(end + 1) == '/');
                if (end > at && !(alone && end == at + 1)) {
                    return alone ? replaced(glob, at, end, "**") : overParts(glob, at, end);
                }
            }
            at = end;
        }
        // Two stars at the end find the directory that they begin in too, which a pattern does not match.
        return Stream.of(part < glob.length() && glob.substring(part).equals("**") ? glob + "/*" : glob);
    }

    private static int lastStar(String glob, int at) {
        int end = at;
        while (glob.startsWith("*", end + 1)) {
            end++;
        }
        return end;
    }

    private static Stream<String> overParts(String glob, int from, int to) {
        return Stream.concat(replaced(glob, from, to, "*"), replaced(glob, from, to, "*/**/*"));
    }

    private static Stream<String> replaced(String glob, int from, int to, String stars) {
        return withStarsAlone(glob.substring(0, from) + stars + glob.substring(to + 1));
    }

    private static String word(String pattern) {
        String path = pattern.startsWith("./") || pattern.startsWith("/") ? pattern : "./" + pattern;
        StringBuilder word = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        for (int at = 0; at < path.length(); at++) {
            char c = path.charAt(at);
            int end = c == '[' ? GlobPattern.endOfSet(path, at) : -1;
            if (c == '\\' && at + 1 < path.length()) {
                literal.append(path.charAt(++at));
            } else if (c == '*' || c == '?') {
                flush(literal, word);
                word.append(c);
            } else if (end > 0) {
                flush(literal, word);
                word.append(set(path.substring(at + 1, end)));
                at = end;
            } else {
                literal.append(c);
            }
        }
        flush(literal, word);
        return word.toString();
    }

    private static String set(String members) {
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
