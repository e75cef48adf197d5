package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses {@code for}, {@code while} and {@code do}; each may have a label in front. */
final class LoopParser {
    private final Grammar grammar;
    private final TokenStream tokens;
    private final StatementParser statements;

    LoopParser(Grammar grammar, StatementParser statements) {
        this.grammar = grammar;
        this.tokens = grammar.tokens;
        this.statements = statements;
    }

    Statement whileLoop(StatementRule rule, String label) {
        Token keyword = tokens.next();
        tokens.expect("(");
        Expression condition = grammar.expressions.expression();
        tokens.expect(")");
        return new PlainStatement.While(keyword.position(), label, condition, statements.body(rule), false);
    }

    Statement doLoop(StatementRule rule, String label) {
        Token keyword = tokens.next();
        Statement body = statements.body(rule);
        tokens.skipSeparators();
        if (!tokens.peek().isWord("while")) {
            throw tokens.unexpected("expected 'while'");
        }
        tokens.next();
        tokens.expect("(");
        Expression condition = grammar.expressions.expression();
        tokens.expect(")");
        return new PlainStatement.While(keyword.position(), label, condition, body, true);
    }

    Statement forLoop(StatementRule rule, String label) {
        Token keyword = tokens.next();
        tokens.expect("(");
        int start = tokens.mark();
        Statement taken = elementsTaken(keyword, rule, label);
        if (taken != null) {
            return taken;
        }
        tokens.reset(start);
        skipDeclarator();
        Token variable = tokens.peek();
        Token separator = tokens.peek(1);
        if (variable.isWord() && (separator.isWord("in") || separator.isOperator(":"))) {
            tokens.next();
            tokens.next();
            Expression values = grammar.expressions.expression();
            tokens.expect(")");
            return new PlainStatement.ForIn(keyword.position(), label, variable.text(), values, statements.body(rule));
        }
        tokens.reset(start);
        return countingLoop(keyword, rule, label);
    }

    /** Parses {@code for ((a, b) in values)}: the variables are declared in each round. */
    private @Nullable Statement elementsTaken(Token keyword, StatementRule rule, String label) {
        if (tokens.peek().isWord("def") || tokens.peek().isWord("var")) {
            tokens.next();
        }
        if (!tokens.accept("(")) {
            return null;
        }
        List<String> names = new ArrayList<>();
        do {
            grammar.types.skipTypeBeforeName();
            names.add(tokens.expectWord("the name of a variable").text());
        } while (tokens.accept(","));
        tokens.expect(")");
        if (!tokens.accept(":")) {
            if (!tokens.peek().isWord("in")) {
                throw tokens.unexpected("expected 'in'");
            }
            tokens.next();
        }
        Expression values = grammar.expressions.expression();
        tokens.expect(")");
        // No name that a script can write.
        String whole = String.join(" ", names) + " ";
        SourcePosition position = keyword.position();
        Statement take = new PlainStatement.MultiAssignment(
                position, List.copyOf(names), new Expression.Variable(position, whole), true);
        Statement body = new PlainStatement.Block(position, List.of(take, statements.body(rule)));
        return new PlainStatement.ForIn(position, label, whole, values, body);
    }

    private void skipDeclarator() {
        while ((tokens.peek().isWord("def")
                        || tokens.peek().isWord("final")
                        || tokens.peek().isWord("var"))
                && tokens.peek(1).isWord()) {
            tokens.next();
        }
        grammar.types.skipTypeBeforeName();
    }

    private Statement countingLoop(Token keyword, StatementRule rule, String label) {
        Statement first = tokens.at(";") ? null : statements.statement();
        tokens.expect(";");
        Expression condition = tokens.at(";") ? null : grammar.expressions.expression();
        tokens.expect(";");
        Expression step = tokens.at(")") ? null : grammar.expressions.expression();
        if (step != null && tokens.at(",")) {
            List<Expression> steps = new ArrayList<>(List.of(step));
            while (tokens.accept(",")) {
                steps.add(grammar.expressions.expression());
            }
            step = new Expression.ListLiteral(keyword.position(), List.copyOf(steps));
        }
        tokens.expect(")");
        return new PlainStatement.ForLoop(keyword.position(), label, first, condition, step, statements.body(rule));
    }
}
