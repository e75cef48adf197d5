package io.penstock.domain.file;

import java.util.ArrayList;
import java.util.List;

/** Expands the braces of globs. */
final class GlobBraces {
    private GlobBraces() {}

    /** Returns the patterns that a pattern stands for, without braces that have a meaning. */
    static List<String> expand(String text) {
        for (int at = 0; at < text.length(); at = next(text, at)) {
            int close = text.charAt(at) == '{' ? counterpart(text, at) : -1;
            List<String> choices = close < 0 ? List.of() : choices(text.substring(at + 1, close));
            if (choices.size() > 1) {
                return expand(text.substring(0, at), choices, text.substring(close + 1));
            }
        }
        return List.of(text);
    }

    private static List<String> expand(String head, List<String> choices, String rest) {
        // Braces in front of these have no counterpart, or no choice in them, and get none here.
        List<String> tails = expand(rest);
        List<String> expanded = new ArrayList<>();
        for (String choice : choices) {
            for (String middle : expand(choice)) {
                tails.forEach(tail -> expanded.add(head + middle + tail));
            }
        }
        return expanded;
    }

    /** Returns where the next character begins that could have a meaning: behind an escaped one, or a set. */
    private static int next(String text, int at) {
        char c = text.charAt(at);
        int end = c == '[' ? GlobPattern.endOfSet(text, at) : -1;
        return c == '\\' ? at + 2 : end >= 0 ? end + 1 : at + 1;
    }

    private static int counterpart(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at = next(text, at)) {
            depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private static List<String> choices(String body) {
        List<String> choices = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < body.length(); at = next(body, at)) {
            char c = body.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ',' && depth == 0) {
                choices.add(body.substring(start, at));
                start = at + 1;
            }
        }
        choices.add(body.substring(start));
        return choices;
    }
}
