package io.penstock.config.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Methods that give a part of a text, found by a separator or a condition, or a neighbour of the text. */
final class TextParts implements MethodTable {
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

    private static @Nullable Object splitEachLine(Invocation call, String text) {
        Object result = null;
        for (String line : text.lines().toList()) {
            result = call.call(call.closure(1), Regex.split(call.required(0), line));
        }
        return result;
    }

    @Override
    public List<String> names() {
        return NameList.of("takeBefore takeAfter takeBetween takeWhile dropWhile next previous stripLeading "
                + "stripTrailing startsWithIgnoreCase endsWithIgnoreCase splitEachLine");
    }
}
