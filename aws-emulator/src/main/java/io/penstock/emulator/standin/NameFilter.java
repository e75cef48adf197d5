package io.penstock.emulator.standin;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The {@code --exclude} and {@code --include} options: of those that match a name the last one decides. */
final class NameFilter {

    private final List<Arguments.Option> rules;

    NameFilter(Arguments arguments) {
        rules = arguments.options().stream()
                .filter(option ->
                        option.name().equals("--exclude") || option.name().equals("--include"))
                .toList();
    }

    boolean accepts(String name) {
        boolean accepted = true;
        for (Arguments.Option rule : rules) {
            if (regex(rule.value()).matcher(name).matches()) {
                accepted = rule.name().equals("--include");
            }
        }
        return accepted;
    }

    /** Translates a shell pattern, where an asterisk matches slashes, too. */
    private static Pattern regex(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            int close = c == '[' ? glob.indexOf(']', i + 2) : -1;
            if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else if (close > 0) {
                String inside = glob.substring(i + 1, close).replace("\\", "\\\\");
                regex.append('[')
                        .append(inside.startsWith("!") ? "^" + inside.substring(1) : inside)
                        .append(']');
                i = close;
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        try {
            return Pattern.compile(regex.toString(), Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            return Pattern.compile(Pattern.quote(glob), Pattern.DOTALL);
        }
    }
}
