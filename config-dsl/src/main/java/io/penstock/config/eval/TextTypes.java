package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The static methods of {@code String} and {@code Character}. */
final class TextTypes {
    private TextTypes() {}

    static @Nullable Object call(Invocation call, String type) {
        return type.equals("String") ? ofString(call) : ofCharacter(call);
    }

    private static @Nullable Object ofString(Invocation call) {
        return switch (call.name()) {
            case "valueOf", "copyValueOf" -> TextForm.of(call.value(0));
            case "format" -> Formatting.format(call.text(0), call.arguments().subList(1, call.size()));
            case "join" -> join(call);
            default -> MethodTable.UNKNOWN;
        };
    }

    private static String join(Invocation call) {
        List<Object> parts = new ArrayList<>();
        call.arguments().subList(1, call.size()).forEach(part -> parts.addAll(Indexing.elements(List.of(part))));
        List<?> all = parts.size() == 1 && parts.get(0) instanceof List<?> list ? list : parts;
        return String.join(call.text(0), all.stream().map(TextForm::of).toList());
    }

    private static @Nullable Object ofCharacter(Invocation call) {
        char c = call.text(0).charAt(0);
        return switch (call.name()) {
            case "isDigit" -> Character.isDigit(c);
            case "isLetter" -> Character.isLetter(c);
            case "isLetterOrDigit" -> Character.isLetterOrDigit(c);
            case "isUpperCase" -> Character.isUpperCase(c);
            case "isLowerCase" -> Character.isLowerCase(c);
            case "isWhitespace" -> Character.isWhitespace(c);
            case "toUpperCase" -> String.valueOf(Character.toUpperCase(c));
            case "toLowerCase" -> String.valueOf(Character.toLowerCase(c));
            case "getNumericValue" -> Character.digit(c, 36);
            case "toString", "valueOf" -> String.valueOf(c);
            default -> MethodTable.UNKNOWN;
        };
    }
}
