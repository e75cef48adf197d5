package io.penstock.config.eval;

import io.penstock.config.syntax.Operator;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Methods that make other text of text. */
final class TextEdits implements ListedTable {
    private static final MethodList METHODS = MethodList.of(
            "trim strip toLowerCase toUpperCase capitalize uncapitalize replace/2 replaceAll/2 replaceFirst/2 "
                    + "substring/2 subSequence/2 concat/1 reverse padLeft/2 padRight/2 center/2 stripIndent/1 stripMargin/2 "
                    + "take/1 drop/1 takeRight/1 dropRight/1 minus/1 repeat/1 tr/2 denormalize normalize intern");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof CharSequence;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        String text = call.receiver().toString();
        return switch (call.name()) {
            case "trim", "strip" -> text.trim();
            case "toLowerCase" -> lower(text);
            case "toUpperCase" -> text.toUpperCase(Locale.ROOT);
            case "capitalize" -> capitalize(text);
            case "uncapitalize" -> text.isEmpty() ? text : lower(text.substring(0, 1)) + text.substring(1);
            case "replace" -> replaced(text, call.text(0), call.text(1));
            case "replaceAll" -> replace(call, text, true);
            case "replaceFirst" -> replace(call, text, false);
            case "substring", "subSequence" -> substring(call, text);
            case "concat" -> Containers.apply(Operator.PLUS, text, call.text(0));
            case "reverse" -> new StringBuilder(text).reverse().toString();
            case "padLeft" -> padding(call, width(call) - text.length()) + text;
            case "padRight" -> text + padding(call, width(call) - text.length());
            case "center" -> center(call, text);
            case "stripIndent" ->
                call.size() > 0 && call.value(0) instanceof Number columns
                        ? Margins.without(text, columns.intValue())
                        : Margins.stripIndent(text);
            case "stripMargin" -> Margins.stripMargin(text, call.text(0, "|"));
            case "take" -> text.substring(0, within(call.integer(0), text));
            case "drop" -> text.substring(within(call.integer(0), text));
            case "takeRight" -> text.substring(text.length() - within(call.integer(0), text));
            case "dropRight" -> text.substring(0, text.length() - within(call.integer(0), text));
            case "minus" -> Containers.apply(Operator.MINUS, text, call.value(0));
            case "repeat" -> Containers.apply(Operator.TIMES, text, call.integer(0));
            case "tr" -> Translation.of(text, call.text(0), call.text(1));
            case "denormalize", "normalize" -> text.replace("\r\n", "\n").replace('\r', '\n');
            case "intern" -> text;
            default -> UNKNOWN;
        };
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String capitalize(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String replace(Invocation call, String text, boolean all) {
        Matcher matcher = Regex.matcher(call.required(0), text);
        if (!call.hasClosure(1)) {
            return Regex.replaced(matcher, match -> call.text(1), all);
        }
        return Regex.replaced(
                matcher,
                match -> {
                    Object groups = match.groupCount() == 0 ? match.group() : Regex.current(match);
                    return Matcher.quoteReplacement(TextForm.of(call.call(call.closure(1), groups)));
                },
                all);
    }

    private static String replaced(String text, String part, String other) {
        long growth = Math.max(0, other.length() - part.length());
        Sizes.requireText(
                text.length() + growth * (part.isEmpty() ? text.length() + 1 : TextQueries.count(text, part)));
        return text.replace(part, other);
    }

    private static String substring(Invocation call, String text) {
        return call.size() > 1 ? text.substring(call.integer(0), call.integer(1)) : text.substring(call.integer(0));
    }

    private static int width(Invocation call) {
        int width = call.integer(0);
        Sizes.requireText(width);
        return width;
    }

    private static String padding(Invocation call, int width) {
        String pad = call.text(1, " ");
        return width <= 0 || pad.isEmpty()
                ? ""
                : pad.repeat(width / pad.length() + 1).substring(0, width);
    }

    private static String center(Invocation call, String text) {
        int space = Math.max(0, width(call) - text.length());
        return padding(call, space / 2) + text + padding(call, space - space / 2);
    }

    private static int within(int count, String text) {
        return Math.max(0, Math.min(count, text.length()));
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
