package io.penstock.config.syntax;

/** Parses {@code for} and {@code while}. */
final class LoopParser {
    private final Grammar grammar;
    private final TokenStream tokens;
    private final StatementParser statements;

    LoopParser(Grammar grammar, StatementParser statements) {
        this.grammar = grammar;
        this.tokens = grammar.tokens;
        this.statements = statements;
    }

    Statement whileLoop(StatementRule rule) {
        Token keyword = tokens.next();
        tokens.expect("(");
        Expression condition = grammar.expressions.expression();
        tokens.expect(")");
        return new PlainStatement.While(keyword.position(), condition, statements.body(rule));
    }

    Statement forLoop(StatementRule rule) {
        Token keyword = tokens.next();
        tokens.expect("(");
        int start = tokens.mark();
        skipDeclarator();
        Token variable = tokens.peek();
        Token separator = tokens.peek(1);
        if (variable.isWord() && (separator.isWord("in") || separator.isOperator(":"))) {
            tokens.next();
            tokens.next();
            Expression values = grammar.expressions.expression();
            tokens.expect(")");
            return new PlainStatement.ForIn(keyword.position(), variable.text(), values, statements.body(rule));
        }
        tokens.reset(start);
        return countingLoop(keyword, rule);
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

    private Statement countingLoop(Token keyword, StatementRule rule) {
        Statement first = tokens.at(";") ? null : statements.statement();
        tokens.expect(";");
        Expression condition = tokens.at(";") ? null : grammar.expressions.expression();
        tokens.expect(";");
        Expression step = tokens.at(")") ? null : grammar.expressions.expression();
        tokens.expect(")");
        return new PlainStatement.ForLoop(keyword.position(), first, condition, step, statements.body(rule));
    }
}
