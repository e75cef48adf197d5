package io.penstock.cli.render;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The size of the terminal that the output goes to.
 *
 * @param rows its height in lines
 * @param columns its width in characters
 */
public record TerminalSize(int rows, int columns) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

    /** Reads {@code rows x columns} as the launcher measured it, such as {@code 24x80}; empty where there is no terminal. */
    public static Optional<TerminalSize> parse(@Nullable String text) {
        Matcher matcher = TEXT.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        TerminalSize size = new TerminalSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        return size.rows > 0 && size.columns > 0 ? Optional.of(size) : Optional.empty();
    }
}
