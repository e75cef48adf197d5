package io.penstock.config.eval;

/** Replaces characters by others, place for place; a range {@code a-z} stands for all in between. */
final class Translation {
    private Translation() {}

    static String of(String text, String from, String to) {
        String source = expand(from);
        String target = expand(to);
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = source.indexOf(c);
            result.append(at < 0 || target.isEmpty() ? c : target.charAt(Math.min(at, target.length() - 1)));
        }
        return result.toString();
    }

    private static String expand(String set) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < set.length(); i++) {
            if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
                for (char c = set.charAt(i); c <= set.charAt(i + 2); c++) {
                    all.append(c);
                }
                i += 2;
            } else {
                all.append(set.charAt(i));
            }
        }
        return all.toString();
    }
}
