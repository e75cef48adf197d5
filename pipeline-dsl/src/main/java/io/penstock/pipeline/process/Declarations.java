package io.penstock.pipeline.process;

import io.penstock.api.PenstockException;
import io.penstock.config.eval.NearestName;
import io.penstock.config.syntax.Access;
import io.penstock.config.syntax.Arguments;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.MapEntry;
import io.penstock.config.syntax.PlainStatement;
import io.penstock.config.syntax.Statement;
import io.penstock.pipeline.language.ScriptSources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the parts that input and output declarations have in common. */
final class Declarations {
    private final ScriptSources sources;

    Declarations(ScriptSources sources) {
        this.sources = sources;
    }

    /** Returns a declaration as a call: a bare word is a call without arguments. */
    Expression.Call call(Statement statement, String expected) {
        if (statement instanceof PlainStatement.ExpressionStatement plain) {
            return call(plain.expression(), expected);
        }
        throw sources.error(statement.position(), "expected " + expected);
    }

    Expression.Call call(Expression expression, String expected) {
        if (expression instanceof Expression.Call call && call.target() == null) {
            return call;
        }
        if (expression instanceof Expression.Call behind && behind.target() instanceof Expression.Call first) {
            return withOption(call(first, expected), behind);
        }
        if (expression instanceof Expression.Variable word) {
            return new Expression.Call(word.position(), null, word.name(), Arguments.NONE, Access.PLAIN);
        }
        throw sources.error(expression.position(), "expected " + expected);
    }

    /** Reads {@code path 'x' optional true}, an older way to write an option. */
    private Expression.Call withOption(Expression.Call declaration, Expression.Call behind) {
        if (behind.name().equals("from") || behind.name().equals("into")) {
            throw error(
                    behind,
                    "'" + behind.name() + "' belongs to the first version of the language, which is not supported;"
                            + " connect the process in a workflow");
        }
        List<MapEntry> named = new ArrayList<>(declaration.arguments().named());
        for (Expression value : behind.arguments().positional()) {
            named.add(new MapEntry(new Expression.Constant(behind.position(), behind.name()), value));
        }
        return new Expression.Call(
                declaration.position(),
                null,
                declaration.name(),
                new Arguments(named, declaration.arguments().positional()),
                declaration.access());
    }

    /** Returns the options of a declaration by name; others than the known ones are refused. */
    Map<String, Expression> options(Expression.Call declaration, Set<String> known) {
        Map<String, Expression> options = new LinkedHashMap<>();
        for (MapEntry entry : declaration.arguments().named()) {
            String name = word(entry.key()).orElse(String.valueOf(entry.key()));
            if (!known.contains(name)) {
                throw error(
                        entry.value(),
                        "'" + declaration.name() + "' has no option '" + name + "'"
                                + NearestName.suggestion(name, known)
                                + (known.isEmpty() ? "" : "; it has " + String.join(", ", new TreeSet<>(known))));
            }
            options.put(name, entry.value());
        }
        return options;
    }

    /** Returns the text of a constant or a bare word. */
    static Optional<String> word(Expression expression) {
        if (expression instanceof Expression.Variable variable) {
            return Optional.of(variable.name());
        }
        return expression instanceof Expression.Constant constant && constant.value() != null
                ? Optional.of(String.valueOf(constant.value()))
                : Optional.empty();
    }

    PenstockException error(Expression expression, String message) {
        return sources.error(expression.position(), message);
    }

    Arity arity(Map<String, Expression> options) {
        Expression arity = options.get("arity");
        if (arity == null) {
            return Arity.ANY;
        }
        try {
            return Arity.parse(word(arity).orElse(""));
        } catch (PenstockException e) {
            throw sources.explain(e, arity.position(), "");
        }
    }
}
