package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Methods that make something other than text of text. */
final class TextConversions implements ListedTable {
    private static final MethodList METHODS = MethodList.of(
            "toInteger toShort toLong toDouble toFloat toBigDecimal toBigInteger toBoolean split/2 tokenize/1 "
                    + "readLines toList chars toCharArray eachLine/2 format/* formatted/* toMemoryUnit toDuration");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof CharSequence;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        String text = call.receiver().toString();
        return switch (call.name()) {
            case "toInteger" -> Casts.cast(text, "Integer");
            case "toShort" -> Casts.cast(text, "Short");
            case "toLong" -> Casts.cast(text, "Long");
            case "toDouble", "toFloat" -> NumberText.floating(text);
            case "toBigDecimal" -> NumberText.decimal(text);
            case "toBigInteger" -> NumberText.integer(text);
            case "toBoolean" -> List.of("true", "y", "1").contains(text.trim().toLowerCase(Locale.ROOT));
            case "split" -> split(call, text);
            case "tokenize" -> tokens(text, call.text(0, " \t\n\r\f"));
            case "readLines" ->
                text.isEmpty()
                        ? new ArrayList<>()
                        : new ArrayList<>(text.lines().toList());
            case "toList", "chars", "toCharArray" -> new ArrayList<>(Indexing.elements(text));
            case "eachLine" -> eachLine(call, text);
            case "format", "formatted" -> Formatting.format(text, call.arguments());
            case "toMemoryUnit" -> Comparison.memory(text);
            case "toDuration" -> Comparison.duration(text);
            default -> UNKNOWN;
        };
    }

    @Override
    public @Nullable Object property(Invocation read) {
        return read.name().equals("chars") ? new ArrayList<>(Indexing.elements(read.receiver())) : UNKNOWN;
    }

    private static List<Object> split(Invocation call, String text) {
        if (call.size() == 0) {
            return tokens(text, " \t\n\r\f");
        }
        if (call.hasClosure(0)) {
            return CollectionTransforms.partition(call, Indexing.elements(text));
        }
        return new ArrayList<>(Regex.split(call.text(0), text, call.size() > 1 ? call.integer(1) : 0));
    }

    private static List<Object> tokens(String text, String separators) {
        List<Object> tokens = new ArrayList<>();
        StringTokenizer tokenizer = new StringTokenizer(text, separators);
        while (tokenizer.hasMoreTokens()) {
            tokens.add(tokenizer.nextToken());
        }
        return tokens;
    }

    /** Calls the closure with each line, and with its number if it takes two parameters: from 0, or from an argument on. */
    private static @Nullable Object eachLine(Invocation call, String text) {
        ClosureValue closure = call.closure(call.size() - 1);
        int number = call.size() > 1 ? call.integer(0) : 0;
        Object result = null;
        for (String line : text.lines().toList()) {
            result = closure.parameterCount() > 1 ? call.call(closure, line, number++) : call.call(closure, line);
        }
        return result;
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
