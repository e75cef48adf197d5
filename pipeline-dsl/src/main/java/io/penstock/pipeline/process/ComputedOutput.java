package io.penstock.pipeline.process;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Frame;
import io.penstock.config.eval.Interpreter;
import io.penstock.config.eval.TextForm;
import io.penstock.config.syntax.Expression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes an output of a process with types, in which {@code file(…)} and the like stand for what the task gave out. */
final class ComputedOutput {
    private final Interpreter interpreter;
    private final Frame frame;
    private final Map<String, @Nullable Object> results = new HashMap<>();

    ComputedOutput(Interpreter interpreter, Frame frame) {
        this.interpreter = interpreter;
        this.frame = frame;
    }

    /** Notes what one of the functions stands for. */
    void result(OutputSlot slot, @Nullable Object result) {
        Expression argument = slot.argument();
        // A single file that may be missing, and is.
        @Nullable
        Object given = result instanceof List<?> files
                        && files.isEmpty()
                        && slot.options().containsKey("optional")
                ? null
                : result;
        results.put(key(slot.kind(), argument == null ? "" : interpreter.evaluate(argument, frame)), given);
    }

    private static String key(OutputKind kind, @Nullable Object argument) {
        return kind + " " + TextForm.of(argument);
    }

    @Nullable
    Object value(Expression expression) {
        Frame inner = frame.block();
        TypedOutputs.FUNCTIONS.forEach((name, kind) ->
                inner.declare(name, interpreter.function(expression.position(), arguments -> {
                    String key = key(kind, arguments.isEmpty() ? "" : arguments.get(arguments.size() - 1));
                    if (!results.containsKey(key)) {
                        throw EvaluationException.failed("'" + name + "' must stand in the output itself");
                    }
                    return results.get(key);
                })));
        return interpreter.evaluate(expression, inner);
    }
}
