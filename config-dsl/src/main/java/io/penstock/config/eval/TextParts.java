package io.penstock.config.eval;

import org.jspecify.annotations.Nullable;

/** Methods that give a part of a text, found by a separator or a condition, or a neighbour of the text. */
final class TextParts implements ListedTable {
    private static final MethodList METHODS =
            MethodList.of("takeBefore/1 takeAfter/1 takeBetween/2 takeWhile/1 dropWhile/1 next previous stripLeading "
                    + "stripTrailing startsWithIgnoreCase/1 endsWithIgnoreCase/1 eachMatch/2 expand/1 splitEachLine/2");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof CharSequence;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        String text = call.receiver().toString();
        return switch (call.name()) {
            case "takeBefore" -> before(text, call.text(0));
            case "takeAfter" -> after(text, call.text(0));
            case "takeBetween" -> before(after(text, call.text(0)), call.text(1, call.text(0)));
            case "takeWhile" -> text.substring(0, firstFailing(call, text));
            case "dropWhile" -> text.substring(firstFailing(call, text));
            case "next" -> neighbour(text, 1);
            case "previous" -> neighbour(text, -1);
            case "stripLeading" -> text.stripLeading();
            case "stripTrailing" -> text.stripTrailing();
            case "startsWithIgnoreCase" ->
                text.regionMatches(true, 0, call.text(0), 0, call.text(0).length());
            case "endsWithIgnoreCase" ->
                text.regionMatches(
                        true,
                        text.length() - call.text(0).length(),
                        call.text(0),
                        0,
                        call.text(0).length());
            case "eachMatch" -> eachMatch(call, text);
            case "expand" -> expand(text, call.size() > 0 ? call.integer(0) : 8);
            case "splitEachLine" -> splitEachLine(call, text);
            default -> UNKNOWN;
        };
    }

    private static String before(String text, String separator) {
        int at = text.indexOf(separator);
        return at < 0 ? "" : text.substring(0, at);
    }

    private static String after(String text, String separator) {
        int at = text.indexOf(separator);
        return at < 0 ? "" : text.substring(at + separator.length());
    }

    private static int firstFailing(Invocation call, String text) {
        int at = 0;
        while (at < text.length() && Truth.of(call.call(call.closure(0), text.substring(at, at + 1)))) {
            at++;
        }
        return at;
    }

    private static String neighbour(String text, int step) {
        if (text.isEmpty()) {
            throw EvaluationException.failed("an empty text has no neighbour");
        }
        int last = text.length() - 1;
        return text.substring(0, last) + (char) (text.charAt(last) + step);
    }

    private static Object eachMatch(Invocation call, String text) {
        CollectionTransforms.mapped(call, call.closure(1), Regex.groups(Regex.matcher(call.required(0), text)));
        return call.receiver();
    }

    /** Replaces tabs by blanks up to the next multiple of a width. */
    private static String expand(String text, int width) {
        Sizes.requireText((long) TextQueries.count(text, "\t") * width);
        StringBuilder result = new StringBuilder();
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean tab = text.charAt(i) == '\t';
            String shown =
                    tab ? " ".repeat(Math.max(0, width - column % Math.max(1, width))) : text.substring(i, i + 1);
            result.append(shown);
            column = text.charAt(i) == '\n' ? 0 : column + shown.length();
        }
        return result.toString();
    }

    private static @Nullable Object splitEachLine(Invocation call, String text) {
        Object result = null;
        for (String line : text.lines().toList()) {
            result = call.call(call.closure(1), Regex.split(call.required(0), line));
        }
        return result;
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
