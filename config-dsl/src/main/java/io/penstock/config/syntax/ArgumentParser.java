package io.penstock.config.syntax;

import java.util.ArrayList;
import java.util.List;

/** Parses the arguments of calls. */
final class ArgumentParser {
    private final Grammar grammar;
    private final TokenStream tokens;

    ArgumentParser(Grammar grammar) {
        this.grammar = grammar;
        this.tokens = grammar.tokens;
    }

    /** Parses {@code (a, b: 1)}. */
    Arguments parenthesized() {
        Builder builder = new Builder();
        tokens.expect("(");
        tokens.skipNewlines();
        while (!tokens.at(")")) {
            argument(builder);
            tokens.skipNewlines();
            if (!tokens.accept(",")) {
                break;
            }
            tokens.skipNewlines();
        }
        tokens.expect(")");
        return builder.build();
    }

    /** Parses {@code a, b: 1} up to the end of the statement. */
    Arguments bare() {
        Builder builder = new Builder();
        do {
            tokens.skipNewlines();
            argument(builder);
        } while (tokens.accept(","));
        return builder.build();
    }

    private void argument(Builder builder) {
        Token first = tokens.peek();
        if (tokens.accept("*")) {
            if (tokens.accept(":")) {
                Expression all = grammar.expressions.expression();
                builder.named.add(new MapEntry(new Expression.Spread(first.position(), all), all));
                return;
            }
            builder.positional.add(new Expression.Spread(first.position(), grammar.expressions.expression()));
        } else if (namesArgument(first)) {
            tokens.next();
            tokens.next();
            tokens.skipNewlines();
            Object key = first.kind() == TokenKind.NUMBER ? first.value() : first.name();
            builder.named.add(
                    new MapEntry(new Expression.Constant(first.position(), key), grammar.expressions.expression()));
        } else {
            positionalOrTemplateKey(builder);
        }
    }

    private boolean namesArgument(Token first) {
        return (first.isName() || first.kind() == TokenKind.NUMBER)
                && tokens.peek(1).isOperator(":");
    }

    private void positionalOrTemplateKey(Builder builder) {
        Expression value = grammar.closures.atLambda() ? grammar.closures.lambda() : grammar.expressions.expression();
        if (tokens.accept(":")) {
            tokens.skipNewlines();
            builder.named.add(new MapEntry(value, grammar.expressions.expression()));
        } else {
            builder.positional.add(value);
        }
    }

    private static final class Builder {
        private final List<MapEntry> named = new ArrayList<>();
        private final List<Expression> positional = new ArrayList<>();

        Arguments build() {
            return named.isEmpty() && positional.isEmpty()
                    ? Arguments.NONE
                    : new Arguments(List.copyOf(named), List.copyOf(positional));
        }
    }
}
