package io.penstock.config.eval;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Methods of {@code System.out}, which prints what {@code println} would, and of {@code System.err}, which prints nothing. */
final class OutputMethods implements MethodTable {
    private final Consumer<String> printer;

    OutputMethods(Consumer<String> printer) {
        this.printer = printer;
    }

    /** The values of {@code System.out} and {@code System.err}. */
    enum Output {
        OUT,
        ERR
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Output;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        return switch (call.name()) {
            case "print", "println" -> print(call, call.size() == 0 ? "" : TextForm.of(call.value(0)));
            case "printf", "format" ->
                print(call, Formatting.format(call.text(0), call.arguments().subList(1, call.size())));
            case "flush" -> null;
            default -> UNKNOWN;
        };
    }

    private @Nullable Object print(Invocation call, String text) {
        call.frame().budget().spend(1);
        if (call.receiver() == Output.OUT) {
            printer.accept(text);
        }
        return null;
    }

    @Override
    public List<String> names() {
        return List.of("print", "println", "printf", "format", "flush");
    }
}
