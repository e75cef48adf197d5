package io.penstock.pipeline.process;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.FunctionTable;
import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.pipeline.file.PathValue;
import io.penstock.pipeline.language.Operations;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** {@code template 'name'} in a script section: a file of {@code templates} beside the script, or in the project. */
public final class TemplateFunction implements FunctionTable {
    private final Map<SourcePosition, Placeholders.Parsed> parsed = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object call(Invocation call) {
        if (!call.name().equals("template")) {
            return MethodTable.UNKNOWN;
        }
        PathValue template = find(call);
        Placeholders.Parsed known = parsed.computeIfAbsent(call.position(), Placeholders.Parsed::new);
        return new Placeholders(call.interpreter(), known).afterDollar(template.text(), call.frame());
    }

    private static PathValue find(Invocation call) {
        if (call.required(0) instanceof PathValue path) {
            return path;
        }
        Operations operations = new Operations(call.interpreter());
        for (String directory : List.of("moduleDir", "projectDir")) {
            if (operations.variable(directory, call.frame()) instanceof PathValue path) {
                PathValue template = path.resolve("templates").resolve(call.text(0));
                if (template.exists()) {
                    return template;
                }
            }
        }
        throw EvaluationException.failed("there is no template '" + call.text(0) + "' in 'templates'");
    }

    @Override
    public List<String> names() {
        return List.of("template");
    }
}
