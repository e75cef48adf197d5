package io.penstock.config.eval;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Methods of {@code System.out}, which prints where {@code println} does, and of {@code System.err}. */
final class OutputMethods implements ListedTable {
    private static final MethodList METHODS = MethodList.of("print/1 println/1 printf/* format/* flush");

    private final Consumer<String> printer;
    private final Consumer<String> errors;

    OutputMethods(Consumer<String> printer, Consumer<String> errors) {
        this.printer = printer;
        this.errors = errors;
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
        (call.receiver() == Output.OUT ? printer : errors).accept(text);
        return null;
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
