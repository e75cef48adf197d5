package io.penstock.pipeline.process;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Frame;
import io.penstock.config.eval.FunctionTable;
import io.penstock.config.eval.Interpreter;
import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.config.eval.TextForm;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.pipeline.file.PathValue;
import io.penstock.pipeline.language.Operations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** {@code template 'name'} in a script section: a file of {@code templates} beside the script, or in the project. */
public final class TemplateFunction implements FunctionTable {
    private static final String NAME = "template";

    private final Map<SourcePosition, Placeholders.Parsed> parsed = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object call(Invocation call) {
        if (!call.name().equals(NAME)) {
            return MethodTable.UNKNOWN;
        }
        PathValue template = find(call.required(0), call.interpreter(), call.frame());
        Placeholders.Parsed known = parsed.computeIfAbsent(call.position(), Placeholders.Parsed::new);
        return new Placeholders(call.interpreter(), known).afterDollar(template.text(), call.frame());
    }

    /** Makes the function leave texts as they are in a frame: in a {@code shell} section, whose own placeholders come later. */
    static void keepTexts(Frame frame, Interpreter interpreter, SourcePosition position) {
        frame.declare(
                NAME,
                interpreter.function(
                        position,
                        arguments -> find(
                                        Objects.requireNonNull(arguments.get(0), "a template's name"),
                                        interpreter,
                                        frame)
                                .text()));
    }

    private static PathValue find(Object named, Interpreter interpreter, Frame frame) {
        if (named instanceof PathValue path) {
            return path;
        }
        String name = TextForm.of(named);
        Operations operations = new Operations(interpreter);
        for (String directory : List.of("moduleDir", "projectDir")) {
            if (operations.variable(directory, frame) instanceof PathValue path) {
                PathValue template = path.resolve("templates").resolve(name);
                if (template.exists()) {
                    return template;
                }
            }
        }
        throw EvaluationException.failed("there is no template '" + name + "' in 'templates'");
    }

    @Override
    public List<String> names() {
        return List.of(NAME);
    }
}
