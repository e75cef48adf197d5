package io.penstock.spi.launch;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes texts for bash so that each is one word and means itself, whatever characters it holds. */
public final class ShellWords {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

    private ShellWords() {}

    /** Quotes one word. */
    public static String quote(String word) {
        return SAFE.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Quotes a relative path so that a leading dash cannot be taken for an option. */
    public static String quotePath(String path) {
        return quote(path.startsWith("-") ? "./" + path : path);
    }

    /** Quotes several words and joins them by spaces. */
    public static String join(List<String> words) {
        return words.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
    }
}
