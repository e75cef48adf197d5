package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Parses the block {@code params { … }} of a script: {@code name: Type = value} sets a default, {@code name: Type} requires a value,
 * {@code name: Type?} does neither. Other statements may stand there too.
 */
public final class ParameterBlock {
    /** The method of {@code params} that a parameter without a default calls with its name and its type. */
    public static final String REQUIRE = "requireParameter";

    /** The method of {@code params} that a parameter with a default calls with its name, its type and the default. */
    public static final String DECLARE = "declareParameter";

    private static final String NAME = "params";

    private final Grammar grammar;
    private final TokenStream tokens;

    ParameterBlock(Grammar grammar) {
        this.grammar = grammar;
        this.tokens = grammar.tokens;
    }

    /** Returns the names of the parameters that such a block declares with a type, in order. */
    public static Set<String> declared(Expression.Closure block) {
        Set<String> names = new LinkedHashSet<>();
        for (Statement statement : block.body()) {
            if (statement instanceof PlainStatement.ExpressionStatement line
                    && line.expression() instanceof Expression.Call call
                    && (call.name().equals(REQUIRE) || call.name().equals(DECLARE))
                    && call.arguments().positional().get(0) instanceof Expression.Constant name) {
                names.add(String.valueOf(name.value()));
            }
        }
        return names;
    }

    boolean follows() {
        return tokens.peek().isWord(NAME) && tokens.peek(1).isOperator("{");
    }

    Statement block() {
        Token keyword = tokens.next();
        Token open = tokens.expect("{");
        List<Statement> body = grammar.statements.statements(this::parameter);
        Token close = tokens.expect("}");
        SourceSpan span = new SourceSpan(tokens.source(), open.start(), close.end());
        Expression closure = new Expression.Closure(open.position(), null, body, span);
        return statement(new Expression.Call(
                keyword.position(), null, NAME, new Arguments(List.of(), List.of(closure)), Access.PLAIN));
    }

    private Statement parameter() {
        Token name = tokens.peek();
        if (!name.isWord() || !tokens.peek(1).isOperator(":")) {
            return grammar.statements.statement();
        }
        tokens.next();
        tokens.next();
        String type = grammar.types.type();
        boolean optional = tokens.accept("?") || tokens.at("?=");
        if (tokens.accept("=") || tokens.accept("?=")) {
            tokens.skipNewlines();
            return declared(name, type, grammar.commands.commandOrExpression());
        }
        return optional
                ? declared(name, type, new Expression.Constant(name.position(), null))
                : call(name, REQUIRE, type, List.of());
    }

    private static Statement declared(Token name, String type, Expression value) {
        return call(name, DECLARE, type, List.of(value));
    }

    private static Statement call(Token name, String method, String type, List<Expression> more) {
        SourcePosition position = name.position();
        List<Expression> arguments = new ArrayList<>();
        arguments.add(new Expression.Constant(position, name.text()));
        arguments.add(new Expression.Constant(position, type));
        arguments.addAll(more);
        return statement(new Expression.Call(
                position, parameters(position), method, new Arguments(List.of(), arguments), Access.PLAIN));
    }

    private static Expression parameters(SourcePosition position) {
        return new Expression.Variable(position, NAME);
    }

    private static Statement statement(Expression expression) {
        return new PlainStatement.ExpressionStatement(expression.position(), expression);
    }
}
