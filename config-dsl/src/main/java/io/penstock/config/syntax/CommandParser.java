package io.penstock.config.syntax;

import java.util.Set;

/** Parses calls without parentheses: {@code publishDir 'x', mode: 'copy'}, {@code a b c d} for {@code a(b).c(d)}. */
final class CommandParser {
    private static final Set<String> CLAUSES = Set.of("else", "catch", "finally");
    private static final Set<String> NO_ARGUMENT = Set.of("in", "as", "instanceof", "else", "catch", "finally", "from");

    private final Grammar grammar;
    private final TokenStream tokens;

    CommandParser(Grammar grammar) {
        this.grammar = grammar;
        this.tokens = grammar.tokens;
    }

    /** Parses an expression or a call without parentheses. */
    Expression commandOrExpression() {
        int entered = grammar.nesting.enter();
        Token first = tokens.peek();
        Expression result;
        if (namesMap(first)) {
            tokens.next();
            result = commands(PostfixParser.call(
                    new Expression.Variable(first.position(), first.text()),
                    grammar.arguments.bare(),
                    first.position()));
        } else {
            Expression callee = grammar.expressions.expression();
            result = isCallable(callee) && argumentFollows() ? command(callee) : callee;
        }
        grammar.nesting.leave(entered);
        return result;
    }

    /** Parses an expression that is a statement; in {@code path('x'), emit: y} the parentheses hold the first argument only. */
    Expression statement() {
        Expression expression = commandOrExpression();
        if (!(expression instanceof Expression.Call call) || call.target() != null || !tokens.accept(",")) {
            return expression;
        }
        Arguments all = call.arguments().and(grammar.arguments.bare());
        return new Expression.Call(call.position(), null, call.name(), all, call.access());
    }

    /** Recognises {@code name [key: value]}, where the bracket is a map and no index. */
    private boolean namesMap(Token first) {
        Token key = tokens.peek(2);
        return first.isWord()
                && tokens.peek(1).isOperator("[")
                && tokens.peek(1).start() > first.end()
                && ((key.isName() && tokens.peek(3).isOperator(":"))
                        || (key.isOperator(":") && tokens.peek(3).isOperator("]")));
    }

    private static boolean isCallable(Expression callee) {
        return callee instanceof Expression.Variable
                || (callee instanceof Expression.Property property
                        && property.name() instanceof Expression.Constant
                        && property.access() != Access.SPREAD);
    }

    private boolean argumentFollows() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case STRING, TEMPLATE, NUMBER -> true;
            case WORD -> !NO_ARGUMENT.contains(token.text()) || tokens.peek(1).isOperator(":");
            case OPERATOR -> token.text().equals("!") || token.text().equals("~");
            default -> false;
        };
    }

    private Expression command(Expression callee) {
        Token first = tokens.peek();
        return commands(PostfixParser.call(callee, grammar.arguments.bare(), first.position()));
    }

    /** Parses the rest of {@code a b c d}: pairs of a name and arguments. */
    private Expression commands(Expression.Call first) {
        Expression.Call call = first;
        while (tokens.peek().isWord() && !CLAUSES.contains(tokens.peek().text())) {
            Token name = tokens.next();
            Arguments arguments = tokens.at("(") ? grammar.arguments.parenthesized() : grammar.arguments.bare();
            call = new Expression.Call(name.position(), call, name.text(), arguments, Access.PLAIN);
        }
        return call;
    }
}
