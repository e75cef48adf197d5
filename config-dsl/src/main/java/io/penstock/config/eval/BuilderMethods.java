package io.penstock.config.eval;

import org.jspecify.annotations.Nullable;

/** Methods that change what {@code new StringBuilder()} makes; it has those of text, too. */
final class BuilderMethods implements ListedTable {
    private static final MethodList METHODS =
            MethodList.of("append/1 leftShift/1 insert/2 deleteCharAt/1 delete/2 setLength/1 reverse toString");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof StringBuilder;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        StringBuilder text = (StringBuilder) call.receiver();
        return switch (call.name()) {
            case "append", "leftShift" -> append(text, TextForm.of(call.value(0)));
            case "insert" -> insert(text, call.integer(0), TextForm.of(call.value(1)));
            case "deleteCharAt" -> text.deleteCharAt(call.integer(0));
            case "delete" -> text.delete(call.integer(0), call.integer(1));
            case "setLength" -> setLength(call, text);
            case "reverse" -> text.reverse();
            case "toString" -> text.toString();
            default -> UNKNOWN;
        };
    }

    static StringBuilder append(StringBuilder text, String more) {
        Sizes.requireText((long) text.length() + more.length());
        return text.append(more);
    }

    private static StringBuilder insert(StringBuilder text, int place, String more) {
        Sizes.requireText((long) text.length() + more.length());
        return text.insert(place, more);
    }

    private static @Nullable Object setLength(Invocation call, StringBuilder text) {
        Sizes.requireText(call.integer(0));
        text.setLength(call.integer(0));
        return null;
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
