package io.penstock.pipeline.publish;

import io.penstock.api.PenstockException;
import io.penstock.config.eval.Frame;
import io.penstock.config.eval.Interpreter;
import io.penstock.config.eval.NearestName;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.PlainStatement;
import io.penstock.config.syntax.Statement;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.pipeline.language.ScriptSources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the block {@code output { name { path 'x'; mode 'copy' } }} of a script. */
public final class OutputBlock {
    private static final Set<String> OPTIONS = Set.of(
            "path",
            "mode",
            "enabled",
            "overwrite",
            "index",
            "label",
            "tags",
            "contentType",
            "ignoreErrors",
            "storageClass");
    private static final Set<String> INDEX_OPTIONS = Set.of("path", "header", "sep", "mapper");
    private static final Set<String> WITHOUT_EFFECT = Set.of("label", "tags", "contentType", "storageClass");
    private static final String DIRECTORY = "directory";

    private final Interpreter interpreter;
    private final ScriptSources sources;
    private final Frame frame;

    /** Creates a reader that evaluates options in a frame. */
    public OutputBlock(Interpreter interpreter, ScriptSources sources, Frame frame) {
        this.interpreter = interpreter;
        this.sources = sources;
        this.frame = frame;
    }

    /** Reads the statements of the block. */
    public OutputTargets read(List<Statement> body) {
        Map<String, OutputTarget> targets = new LinkedHashMap<>();
        Map<String, @Nullable Object> defaults = new LinkedHashMap<>();
        for (Statement statement : body) {
            Expression.Call call = call(statement, "an output, such as reads { path 'reads' }");
            List<Statement> options = block(call);
            if (options != null) {
                targets.put(call.name(), target(call, options));
            } else if (OPTIONS.contains(call.name()) || call.name().equals(DIRECTORY)) {
                defaults.put(call.name(), value(call));
            } else {
                throw unknown(call, OPTIONS);
            }
        }
        return new OutputTargets(targets, defaults);
    }

    private OutputTarget target(Expression.Call call, List<Statement> options) {
        OutputTarget target = new OutputTarget(call.name(), call.position(), options(options, OPTIONS));
        try {
            return target.checked();
        } catch (PenstockException e) {
            throw sources.explain(e, call.position(), "in output '" + call.name() + "'");
        }
    }

    private Map<String, @Nullable Object> options(List<Statement> body, Set<String> known) {
        Map<String, @Nullable Object> options = new LinkedHashMap<>();
        for (Statement statement : body) {
            Expression.Call call = call(statement, "an option, such as path 'reads'");
            if (!known.contains(call.name())) {
                throw unknown(call, known);
            }
            if (WITHOUT_EFFECT.contains(call.name())) {
                sources.warn(call.position(), "option '" + call.name() + "' of an output has no effect here");
            }
            List<Statement> inner = call.name().equals("index") ? block(call) : null;
            options.put(call.name(), inner == null ? value(call) : options(inner, INDEX_OPTIONS));
        }
        return options;
    }

    private RuntimeException unknown(Expression.Call call, Set<String> known) {
        return sources.error(
                call.position(),
                "there is no option '" + call.name() + "'" + NearestName.suggestion(call.name(), known));
    }

    private Expression.Call call(Statement statement, String expected) {
        if (statement instanceof PlainStatement.ExpressionStatement plain
                && plain.expression() instanceof Expression.Call call
                && call.target() == null) {
            return call;
        }
        SourcePosition position = statement.position();
        throw sources.error(position, "expected " + expected);
    }

    private static @Nullable List<Statement> block(Expression.Call call) {
        List<Expression> arguments = call.arguments().positional();
        return arguments.size() == 1
                        && !call.name().equals("path")
                        && arguments.get(0) instanceof Expression.Closure closure
                ? closure.body()
                : null;
    }

    private @Nullable Object value(Expression.Call call) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Expression argument : call.arguments().positional()) {
            values.add(interpreter.evaluate(argument, frame));
        }
        return values.size() == 1 ? values.get(0) : values;
    }
}
