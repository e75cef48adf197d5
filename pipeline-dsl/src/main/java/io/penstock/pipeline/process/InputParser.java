package io.penstock.pipeline.process;

import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.ScriptStatement;
import io.penstock.config.syntax.Statement;
import io.penstock.pipeline.language.ScriptSources;
import io.penstock.pipeline.process.InputDeclaration.Shape;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the statements below {@code input:}. */
final class InputParser {
    private static final String EXPECTED = "an input, such as val(x), path(reads) or tuple val(id), path(reads)";

    private static final Set<String> FILE_OPTIONS = Set.of("stageAs", "name", "arity");

    private final Declarations declarations;

    InputParser(ScriptSources sources) {
        this.declarations = new Declarations(sources);
    }

    InputDeclaration parse(Statement statement) {
        if (statement instanceof ScriptStatement.Typed typed) {
            return new InputDeclaration(List.of(InputSlot.typed(typed)), Shape.ITEM, false);
        }
        if (statement instanceof ScriptStatement.TypedGroup group) {
            Shape shape = group.byName() ? Shape.RECORD : Shape.TUPLE;
            return new InputDeclaration(
                    group.members().stream().map(InputSlot::typed).toList(), shape, false);
        }
        Expression.Call call = declarations.call(statement, EXPECTED);
        requireKnownOptions(call);
        return switch (call.name()) {
            case "tuple", "set" ->
                new InputDeclaration(
                        call.arguments().positional().stream().map(this::member).toList(), Shape.TUPLE, false);
            case "each" -> new InputDeclaration(List.of(member(only(call))), Shape.ITEM, true);
            default -> new InputDeclaration(List.of(slot(call)), Shape.ITEM, false);
        };
    }

    private void requireKnownOptions(Expression.Call call) {
        boolean files = call.name().equals("path") || call.name().equals("file");
        declarations.options(call, files ? FILE_OPTIONS : Set.of());
    }

    private Expression only(Expression.Call call) {
        if (call.arguments().positional().size() != 1) {
            throw declarations.error(call, "'" + call.name() + "' needs one name");
        }
        return call.arguments().positional().get(0);
    }

    /** Reads an element of a tuple, where a bare name is a value and a bare string a file. */
    private InputSlot member(Expression expression) {
        if (expression instanceof Expression.Variable variable
                && !variable.name().equals("stdin")) {
            return new InputSlot(InputKind.VAL, variable.name(), null, Arity.ANY, variable.position());
        }
        if (expression instanceof Expression.Constant || expression instanceof Expression.Template) {
            return "-".equals(Declarations.word(expression).orElse(""))
                    ? new InputSlot(InputKind.STDIN, "", null, Arity.ANY, expression.position())
                    : new InputSlot(InputKind.PATH, "", expression, Arity.ANY, expression.position());
        }
        Expression.Call call = declarations.call(expression, EXPECTED);
        requireKnownOptions(call);
        return slot(call);
    }

    private InputSlot slot(Expression.Call call) {
        return switch (call.name()) {
            case "val" -> new InputSlot(InputKind.VAL, name(call), null, Arity.ANY, call.position());
            case "env" -> new InputSlot(InputKind.ENV, name(call), null, Arity.ANY, call.position());
            case "stdin" -> new InputSlot(InputKind.STDIN, optionalName(call), null, Arity.ANY, call.position());
            case "path" -> path(InputKind.PATH, call);
            case "file" -> path(InputKind.FILE, call);
            default -> throw declarations.error(call, "there is no input '" + call.name() + "'; expected " + EXPECTED);
        };
    }

    private String name(Expression.Call call) {
        return Declarations.word(only(call))
                .orElseThrow(() -> declarations.error(call, "'" + call.name() + "' needs a name"));
    }

    private String optionalName(Expression.Call call) {
        return call.arguments().positional().isEmpty() ? "" : name(call);
    }

    private InputSlot path(InputKind kind, Expression.Call call) {
        Map<String, Expression> options = declarations.options(call, FILE_OPTIONS);
        Expression what = only(call);
        @Nullable Expression stageAs = options.getOrDefault("stageAs", options.get("name"));
        String name = what instanceof Expression.Variable variable ? variable.name() : "";
        return new InputSlot(
                kind,
                name,
                stageAs == null && name.isEmpty() ? what : stageAs,
                declarations.arity(options),
                call.position());
    }
}
