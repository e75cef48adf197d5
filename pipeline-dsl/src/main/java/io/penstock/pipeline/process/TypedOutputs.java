package io.penstock.pipeline.process;

import io.penstock.config.eval.NearestName;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.Operator;
import io.penstock.config.syntax.PlainStatement;
import io.penstock.config.syntax.ScriptStatement;
import io.penstock.config.syntax.Statement;
import io.penstock.pipeline.language.NameFinder;
import io.penstock.pipeline.language.ScriptSources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the sections {@code output:}, {@code topic:} and {@code stage:} of a process with types. */
final class TypedOutputs {
    /** What the functions of outputs stand for. */
    static final Map<String, OutputKind> FUNCTIONS = Map.of(
            "file", OutputKind.PATH,
            "files", OutputKind.PATH,
            "env", OutputKind.ENV,
            "eval", OutputKind.EVAL,
            "stdout", OutputKind.STDOUT);

    /** What no output without types begins with. */
    private static final Set<String> ONLY_TYPED = Set.of("record", "files");

    private static final Set<String> FILE_OPTIONS =
            Set.of("followLinks", "glob", "hidden", "includeInputs", "maxDepth", "optional", "type");
    private static final Set<String> DIRECTIVES = Set.of("stageAs", "env", "stdin");

    private final ScriptSources sources;
    private final Declarations declarations;

    TypedOutputs(ScriptSources sources) {
        this.sources = sources;
        this.declarations = new Declarations(sources);
    }

    /** Tells whether a statement can only be one of a process with types. */
    static boolean isTyped(Statement statement) {
        return statement instanceof ScriptStatement.Typed
                || (statement instanceof PlainStatement.ExpressionStatement plain
                        && (plain.expression() instanceof Expression.Assignment
                                || (plain.expression() instanceof Expression.Call call
                                        && ONLY_TYPED.contains(call.name()))));
    }

    /** Reads an output: a value, or one with a name in front. */
    OutputDeclaration output(Statement statement) {
        if (statement instanceof ScriptStatement.Typed typed) {
            Expression value = typed.value();
            return declaration(
                    typed.name(), "", value == null ? new Expression.Variable(typed.position(), typed.name()) : value);
        }
        Expression expression = expression(statement);
        if (expression instanceof Expression.Assignment named && named.target() instanceof Expression.Variable target) {
            return declaration(target.name(), "", named.value());
        }
        boolean stdout =
                expression instanceof Expression.Variable word && word.name().equals("stdout");
        return expression instanceof Expression.Variable variable && !stdout
                ? declaration(variable.name(), "", expression)
                : declaration("", "", stdout ? declarations.call(expression, "an output") : expression);
    }

    /** Reads {@code value >> 'topic'}. */
    OutputDeclaration topic(Statement statement) {
        if (expression(statement) instanceof Expression.Binary shift
                && shift.operator() == Operator.SHIFT_RIGHT
                && Declarations.word(shift.right()).isPresent()) {
            return declaration("", Declarations.word(shift.right()).orElse(""), shift.left());
        }
        throw sources.error(statement.position(), "expected a value and a topic, such as stdout() >> 'versions'");
    }

    private OutputDeclaration declaration(String emit, String topic, Expression value) {
        List<OutputSlot> slots = new ArrayList<>();
        for (Expression.Call call : NameFinder.calls(value)) {
            OutputKind kind = FUNCTIONS.get(call.name());
            if (kind != null) {
                slots.add(slot(kind, call));
            }
        }
        return new OutputDeclaration(
                slots, false, emit, topic, null, new OutputDeclaration.Computed(value, topic.isEmpty()));
    }

    private OutputSlot slot(OutputKind kind, Expression.Call call) {
        List<Expression> arguments = call.arguments().positional();
        if (kind != OutputKind.STDOUT && arguments.size() != 1) {
            throw sources.error(call.position(), "'" + call.name() + "' needs one argument");
        }
        Set<String> known = kind == OutputKind.PATH ? FILE_OPTIONS : Set.of("optional");
        Map<String, Expression> options = new LinkedHashMap<>(declarations.options(call, known));
        if (kind == OutputKind.PATH) {
            boolean several = call.name().equals("files");
            options.put("arity", new Expression.Constant(call.position(), several ? "0..*" : "1"));
        }
        return new OutputSlot(kind, arguments.isEmpty() ? null : arguments.get(0), options, call.position());
    }

    /** Reads a statement of {@code stage:}. */
    StageDirective stage(Statement statement) {
        Expression.Call call = declarations.call(statement, "stageAs FILES, 'NAME', env 'NAME', VALUE or stdin VALUE");
        if (!DIRECTIVES.contains(call.name())) {
            throw sources.error(
                    call.position(),
                    "there is nothing '" + call.name() + "' to stage with; there are stageAs, env and stdin"
                            + NearestName.suggestion(call.name(), DIRECTIVES));
        }
        int needed = call.name().equals("stdin") ? 1 : 2;
        if (call.arguments().positional().size() != needed) {
            throw sources.error(
                    call.position(), "'" + call.name() + "' needs " + (needed == 1 ? "one argument" : "two arguments"));
        }
        return new StageDirective(call.name(), call.arguments().positional(), call.position());
    }

    private Expression expression(Statement statement) {
        if (statement instanceof PlainStatement.ExpressionStatement plain) {
            return plain.expression();
        }
        throw sources.error(statement.position(), "expected an output, such as file('*.txt') or name = stdout()");
    }
}
