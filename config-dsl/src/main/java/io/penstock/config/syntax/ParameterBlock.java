package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import java.util.List;

/**
 * Parses the block {@code params { … }} of a script: {@code name: Type = value} sets a default, {@code name: Type} requires a value,
 * {@code name: Type?} does neither; types are read and not kept. Other statements may stand there too.
 */
public final class ParameterBlock {
    /** The method of {@code params} that a parameter without a default calls with its name. */
    public static final String REQUIRE = "requireParameter";

    private static final String NAME = "params";

    private final Grammar grammar;
    private final TokenStream tokens;

    ParameterBlock(Grammar grammar) {
        this.grammar = grammar;
        this.tokens = grammar.tokens;
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
        String ignored = grammar.types.type();
        boolean optional = tokens.accept("?") || tokens.at("?=");
        if (tokens.accept("=") || tokens.accept("?=")) {
            tokens.skipNewlines();
            return preset(name, grammar.commands.commandOrExpression());
        }
        return optional ? preset(name, new Expression.Constant(name.position(), null)) : required(name);
    }

    private static Statement preset(Token name, Expression value) {
        SourcePosition position = name.position();
        Expression key = new Expression.Constant(position, name.text());
        Expression target = new Expression.Property(position, parameters(position), key, Access.PLAIN);
        return statement(new Expression.Assignment(position, target, null, false, value));
    }

    private static Statement required(Token name) {
        SourcePosition position = name.position();
        Arguments arguments = new Arguments(List.of(), List.of(new Expression.Constant(position, name.text())));
        return statement(new Expression.Call(position, parameters(position), REQUIRE, arguments, Access.PLAIN));
    }

    private static Expression parameters(SourcePosition position) {
        return new Expression.Variable(position, NAME);
    }

    private static Statement statement(Expression expression) {
        return new PlainStatement.ExpressionStatement(expression.position(), expression);
    }
}
