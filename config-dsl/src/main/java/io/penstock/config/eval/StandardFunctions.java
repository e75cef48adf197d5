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
            case "printf" -> print(call, format(call));
            case "sprintf" -> format(call);
            case "file" -> FileReference.of(call.text(0));
            // Files wait between tries by sleeping; the engine has a pace of its own and no thread to spare.
            case "sleep" -> null;
            case "error" -> throw EvaluationException.raised(call.text(0, "error"));
            default -> MethodTable.UNKNOWN;
        };
    }

    private static String format(Invocation call) {
        return Formatting.format(call.text(0), call.arguments().subList(1, call.size()));
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
        return List.of("env", "println", "print", "printf", "sprintf", "file", "sleep", "error");
    }
}
