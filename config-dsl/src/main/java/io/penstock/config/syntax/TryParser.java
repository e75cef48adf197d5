package io.penstock.config.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses {@code try}. */
final class TryParser {
    private final Grammar grammar;
    private final TokenStream tokens;
    private final StatementParser statements;

    TryParser(Grammar grammar, StatementParser statements) {
        this.grammar = grammar;
        this.tokens = grammar.tokens;
        this.statements = statements;
    }

    Statement tryCatch(StatementRule rule) {
        Token keyword = tokens.next();
        Statement body = statements.body(rule);
        List<Statement.Catch> catches = new ArrayList<>();
        while (follows("catch")) {
            catches.add(oneCatch(rule));
        }
        @Nullable Statement finallyBody = follows("finally") ? statements.body(rule) : null;
        if (catches.isEmpty() && finallyBody == null) {
            throw tokens.unexpected("expected 'catch' or 'finally'");
        }
        return new PlainStatement.Try(keyword.position(), body, List.copyOf(catches), finallyBody);
    }

    /** Moves behind that word if it follows, on this line or a later one. */
    private boolean follows(String word) {
        int mark = tokens.mark();
        tokens.skipNewlines();
        if (tokens.peek().isWord(word)) {
            tokens.next();
            return true;
        }
        tokens.reset(mark);
        return false;
    }

    private Statement.Catch oneCatch(StatementRule rule) {
        tokens.expect("(");
        List<String> types = new ArrayList<>();
        if (tokens.peek(1).isOperator(")")) {
            types.add("Exception");
        } else {
            do {
                types.add(grammar.types.type());
            } while (tokens.accept("|"));
        }
        Token variable = tokens.expectWord("the name of the exception");
        tokens.expect(")");
        if (!(statements.body(rule) instanceof PlainStatement.Block block)) {
            throw tokens.unexpected("expected a block");
        }
        return new Statement.Catch(List.copyOf(types), variable.text(), block.statements());
    }
}
