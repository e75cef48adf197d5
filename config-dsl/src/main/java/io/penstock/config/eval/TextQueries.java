package io.penstock.config.eval;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Methods that ask something of text. */
final class TextQueries implements ListedTable {
    private static final MethodList METHODS = MethodList.of(
            "contains/1 startsWith/1 endsWith/1 isEmpty isBlank isAllWhitespace length size matches/1 indexOf/2 "
                    + "lastIndexOf/2 charAt/1 getAt/1 equalsIgnoreCase/1 compareToIgnoreCase/1 containsIgnoreCase/1 count/1 "
                    + "isInteger isBigInteger isLong isNumber isDouble isFloat isBigDecimal find/2 findAll/2");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof CharSequence;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        String text = call.receiver().toString();
        return switch (call.name()) {
            case "contains" -> text.contains(call.text(0));
            case "startsWith" -> text.startsWith(call.text(0));
            case "endsWith" -> text.endsWith(call.text(0));
            case "isEmpty" -> text.isEmpty();
            case "isBlank", "isAllWhitespace" -> text.isBlank();
            case "length", "size" -> text.length();
            case "matches" -> Regex.matcher(call.required(0), text).matches();
            case "indexOf" ->
                call.size() > 1 ? text.indexOf(call.text(0), call.integer(1)) : text.indexOf(call.text(0));
            case "lastIndexOf" ->
                call.size() > 1 ? text.lastIndexOf(call.text(0), call.integer(1)) : text.lastIndexOf(call.text(0));
            case "charAt", "getAt" -> Indexing.get(text, call.value(0));
            case "equalsIgnoreCase" -> text.equalsIgnoreCase(call.text(0));
            case "compareToIgnoreCase" -> text.compareToIgnoreCase(call.text(0));
            case "containsIgnoreCase" -> TextEdits.lower(text).contains(TextEdits.lower(call.text(0)));
            case "count" -> count(text, call.text(0));
            case "isInteger" -> NumberText.isWhole(text, 32);
            case "isLong" -> NumberText.isWhole(text, 64);
            case "isBigInteger" -> NumberText.isInteger(text);
            case "isNumber", "isBigDecimal" -> NumberText.isDecimal(text);
            case "isDouble", "isFloat" -> NumberText.isFloating(text);
            case "find" -> call.hasClosure(0) ? UNKNOWN : find(call, text);
            case "findAll" -> call.hasClosure(0) ? UNKNOWN : findAll(call, text);
            default -> UNKNOWN;
        };
    }

    static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0 && !part.isEmpty(); at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    private static @Nullable Object find(Invocation call, String text) {
        Matcher matcher = Regex.matcher(call.required(0), text);
        if (!matcher.find()) {
            return null;
        }
        return call.hasClosure(1) ? call.call(call.closure(1), Regex.current(matcher)) : matcher.group();
    }

    private static Object findAll(Invocation call, String text) {
        List<Object> found = Regex.groups(Regex.matcher(call.required(0), text));
        return call.hasClosure(1)
                ? CollectionTransforms.mapped(call, call.closure(1), found)
                : found.stream()
                        .map(match -> match instanceof List<?> groups ? groups.get(0) : match)
                        .toList();
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
