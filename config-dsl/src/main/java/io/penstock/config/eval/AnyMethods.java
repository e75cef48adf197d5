package io.penstock.config.eval;

import io.penstock.config.syntax.Operator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Methods of all values of the language, among them the names of its operators. */
final class AnyMethods implements ListedTable {
    private static final MethodList METHODS = MethodList.of(
            "toString equals/1 compareTo/1 hashCode asBoolean plus/1 minus/1 multiply/1 div/1 leftShift/1 with/1 "
                    + "tap/1 asType/1 isCase/1 inspect getClass class");

    @Override
    public boolean accepts(Object receiver) {
        return true;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        Object value = call.receiver();
        return switch (call.name()) {
            case "toString" -> TextForm.of(value);
            case "equals" -> Comparison.equal(value, call.value(0));
            case "compareTo" -> Comparison.compare(value, call.value(0));
            case "hashCode" -> TextForm.of(value).hashCode();
            case "asBoolean" -> Truth.of(value);
            case "plus" -> Operations.apply(Operator.PLUS, value, call.value(0));
            case "minus" -> Operations.apply(Operator.MINUS, value, call.value(0));
            case "multiply" -> Operations.apply(Operator.TIMES, value, call.value(0));
            case "div" -> Operations.apply(Operator.DIVIDE, value, call.value(0));
            case "leftShift" -> Operations.apply(Operator.SHIFT_LEFT, value, call.value(0));
            case "with" -> with(call, value);
            case "tap" -> tap(call, value);
            case "asType" ->
                Casts.cast(value, call.value(0) instanceof TypeReference type ? type.name() : call.text(0));
            case "isCase" ->
                call.interpreter()
                        .expressions()
                        .isCase(value, call.value(0), call.frame().budget());
            case "inspect" -> TextForm.of(value);
            case "getClass" -> type(call);
            default -> UNKNOWN;
        };
    }

    /** A map has entries of every name. */
    @Override
    public @Nullable Object property(Invocation read) {
        return read.name().equals("class") && !(read.receiver() instanceof Map<?, ?>) ? type(read) : UNKNOWN;
    }

    private static TypeReference type(Invocation call) {
        Object value = call.receiver();
        return new TypeReference(Stream.of("Path", "File")
                .filter(name -> call.isOf(name))
                .findFirst()
                .orElseGet(() -> Types.name(value)));
    }

    /** Calls a closure that sees the entries of the value, if it is a map, as names. */
    private static @Nullable Object with(Invocation call, Object value) {
        ClosureValue closure = call.closure(0);
        if (!(value instanceof Map<?, ?> map)) {
            return call.call(closure, value);
        }
        return call.call(closure.withDelegate(new EntryScope(map, true)), value);
    }

    private static Object tap(Invocation call, Object value) {
        call.call(call.closure(0), value);
        return value;
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
