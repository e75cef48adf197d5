package io.penstock.config.eval;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The functions that every dialect has. */
final class StandardFunctions implements FunctionTable {
    private final Map<String, String> environment;
    private final Consumer<String> printer;

    StandardFunctions(Map<String, String> environment, Consumer<String> printer) {
        this.environment = environment;
        this.printer = printer;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        return switch (call.name()) {
            case "env" -> environment.get(call.text(0));
            case "println", "print" -> print(call);
            case "printf" -> print(call, String.format(call.text(0), rest(call)));
            case "error" -> throw EvaluationException.thrown(new ErrorValue("Exception", call.text(0, "error")));
            default -> MethodTable.UNKNOWN;
        };
    }

    private static Object[] rest(Invocation call) {
        return call.arguments().subList(1, call.size()).toArray();
    }

    private @Nullable Object print(Invocation call) {
        return print(call, call.size() == 0 ? "" : TextForm.of(call.value(0)));
    }

    private @Nullable Object print(Invocation call, String line) {
        call.frame().budget().spend(1);
        printer.accept(line);
        return null;
    }

    @Override
    public List<String> names() {
        return List.of("env", "println", "print", "printf", "error");
    }
}
