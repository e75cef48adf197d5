package io.penstock.cli.render;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;

/**
 * Where output goes and how it may look.
 *
 * @param out for what was asked for
 * @param err for warnings and errors
 * @param terminal the terminal's size; empty where the output is no terminal
 * @param style whether colours are shown
 */
public record Console(PrintWriter out, PrintWriter err, Optional<TerminalSize> terminal, Style style) {

    /** Tells a warning. */
    public void warn(String message) {
        err.println(style.warning("warning: ") + message);
    }

    /** Returns a console for files, pipes and tests. */
    public static Console plain(PrintWriter out, PrintWriter err) {
        return new Console(out, err, Optional.empty(), Style.PLAIN);
    }

    /** Returns a console for a terminal of this size, which heeds {@code NO_COLOR} and {@code TERM=dumb}. */
    public static Console of(
            PrintWriter out, PrintWriter err, Optional<TerminalSize> terminal, Map<String, String> environment) {
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean colours = terminal.isPresent()
                && !dumb
                && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Console(out, err, dumb ? Optional.empty() : terminal, colours ? Style.COLOURED : Style.PLAIN);
    }
}
