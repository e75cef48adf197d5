package io.penstock.config.eval;

import java.util.HashMap;
import java.util.Map;

/** Replaces characters by others, place for place; a range {@code a-z} stands for all in between. */
final class Translation {
    private Translation() {}

    static String of(String text, String from, String to) {
        String source = expand(from);
        String target = expand(to);
        if (target.isEmpty()) {
            return text;
        }
        Map<Character, Character> others = new HashMap<>();
        for (int i = 0; i < source.length(); i++) {
            others.put(source.charAt(i), target.charAt(Math.min(i, target.length() - 1)));
        }
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            result.append(others.getOrDefault(c, c).charValue());
        }
        return result.toString();
    }

    private static String expand(String set) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < set.length(); i++) {
            if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
                for (int c = set.charAt(i); c <= set.charAt(i + 2); c++) {
                    all.append((char) c);
                }
                Sizes.requireElements(all.length());
                i += 2;
            } else {
                all.append(set.charAt(i));
            }
        }
        return all.toString();
    }
}
