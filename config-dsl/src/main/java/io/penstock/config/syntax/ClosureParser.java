package io.penstock.config.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses closures, their parameters, and what stands in {@code ${…}}. */
final class ClosureParser {
    private final Grammar grammar;
    private final TokenStream tokens;

    ClosureParser(Grammar grammar) {
        this.grammar = grammar;
        this.tokens = grammar.tokens;
    }

    Expression.Closure closure() {
        int entered = grammar.nesting.enter();
        Token open = tokens.expect("{");
        List<Parameter> parameters = arrowFollows() ? arrowParameters() : null;
        List<Statement> body = grammar.statements.statements();
        Token close = tokens.expect("}");
        grammar.nesting.leave(entered);
        SourceSpan span = new SourceSpan(tokens.source(), open.start(), close.end());
        return new Expression.Closure(open.position(), parameters, body, span);
    }

    /** Tells whether {@code name -> …} or {@code (one, other) -> …} follows: a closure without braces. */
    boolean atLambda() {
        if (!tokens.at("(")) {
            return tokens.peek().isWord() && tokens.peek(1).isOperator("->");
        }
        int ahead = 1;
        while (tokens.peek(ahead).isWord() || tokens.peek(ahead).isOperator(",")) {
            ahead++;
        }
        return tokens.peek(ahead).isOperator(")") && tokens.peek(ahead + 1).isOperator("->");
    }

    /** Parses it; its body is an expression, or statements in braces. */
    Expression.Closure lambda() {
        Token start = tokens.peek();
        List<Parameter> parameters = lambdaParameters();
        tokens.expect("->");
        tokens.skipNewlines();
        List<Statement> body;
        if (tokens.at("{")) {
            body = closure().body();
        } else {
            Expression value = grammar.expressions.expression();
            body = List.of(new PlainStatement.ExpressionStatement(value.position(), value));
        }
        SourceSpan span =
                new SourceSpan(tokens.source(), start.start(), tokens.peek().start());
        return new Expression.Closure(start.position(), parameters, body, span);
    }

    private List<Parameter> lambdaParameters() {
        if (!tokens.accept("(")) {
            return List.of(parameter());
        }
        List<Parameter> parameters = parameters(")");
        tokens.expect(")");
        return parameters;
    }

    /** Parses the tokens of {@code ${…}}: an expression; a closure if there is an arrow or more than one statement. */
    Expression interpolation(Token template) {
        tokens.skipSeparators();
        if (tokens.peek().isEnd()) {
            return new Expression.Constant(template.position(), null);
        }
        int entered = grammar.nesting.enter();
        List<Parameter> parameters = arrowFollows() ? arrowParameters() : null;
        List<Statement> body = grammar.statements.statements();
        grammar.nesting.leave(entered);
        if (!tokens.peek().isEnd()) {
            throw tokens.unexpected("expected '}'");
        }
        if (parameters == null
                && body.size() == 1
                && body.get(0) instanceof PlainStatement.ExpressionStatement statement) {
            return statement.expression();
        }
        SourceSpan span = new SourceSpan(tokens.source(), template.start(), template.end());
        return new Expression.Closure(template.position(), parameters == null ? List.of() : parameters, body, span);
    }

    private List<Parameter> arrowParameters() {
        List<Parameter> parameters = parameters("->");
        tokens.skipNewlines();
        tokens.expect("->");
        return parameters;
    }

    /** Looks for an arrow before the first statement ends. */
    private boolean arrowFollows() {
        int ahead = 0;
        while (tokens.peek(ahead).isNewline()) {
            ahead++;
        }
        int depth = 0;
        for (boolean first = true; ; ahead++, first = false) {
            Token token = tokens.peek(ahead);
            if (token.isOperator("->") && depth == 0) {
                return true;
            }
            if (token.isEnd() || (!first && depth == 0 && token.isNewline() && !parametersGoOn(ahead))) {
                return false;
            }
            depth += change(token);
            if (depth < 0 || (depth == 0 && !mayBeAmongParameters(token))) {
                return false;
            }
        }
    }

    private boolean parametersGoOn(int newline) {
        return tokens.peek(newline + 1).isOperator("->")
                || tokens.peek(newline - 1).isOperator(",");
    }

    /** Keeps the look for an arrow short: braces and separators never stand among parameters outside of default values. */
    private static boolean mayBeAmongParameters(Token token) {
        return !token.isOperator(";") && !token.isOperator("?:");
    }

    private static int change(Token token) {
        if (token.kind() != TokenKind.OPERATOR || token.text().length() != 1) {
            return 0;
        }
        return switch (token.text().charAt(0)) {
            case '(', '[', '{' -> 1;
            case ')', ']', '}' -> -1;
            default -> 0;
        };
    }

    /** Parses parameters up to that operator, which stays. */
    List<Parameter> parameters(String end) {
        List<Parameter> parameters = new ArrayList<>();
        tokens.skipNewlines();
        while (!tokens.at(end)) {
            parameters.add(parameter());
            tokens.skipNewlines();
            if (!tokens.accept(",")) {
                break;
            }
            tokens.skipNewlines();
        }
        return List.copyOf(parameters);
    }

    private Parameter parameter() {
        while ((tokens.peek().isWord("def") || tokens.peek().isWord("final"))
                && tokens.peek(1).isWord()) {
            tokens.next();
        }
        boolean several = grammar.types.skipTypeOfSeveral();
        grammar.types.skipTypeBeforeName();
        Token name = tokens.expectWord("the name of a parameter");
        grammar.types.skipTypeBehindColon();
        @Nullable Expression initial = null;
        if (tokens.accept("=")) {
            initial = grammar.expressions.expression();
        }
        return new Parameter(name.text(), initial, several);
    }
}
