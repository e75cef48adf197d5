package io.penstock.config.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses the statements that a keyword starts. */
final class ControlParser {
    private final Grammar grammar;
    private final TokenStream tokens;
    private final StatementParser statements;
    private final LoopParser loops;
    private final TryParser tries;

    ControlParser(Grammar grammar, StatementParser statements) {
        this.grammar = grammar;
        this.tokens = grammar.tokens;
        this.statements = statements;
        this.loops = new LoopParser(grammar, statements);
        this.tries = new TryParser(grammar, statements);
    }

    /** Returns the statement that starts with a keyword here, or null if none does. */
    @Nullable
    Statement statement(StatementRule rule, String label) {
        Token keyword = tokens.peek();
        boolean condition = tokens.peek(1).isOperator("(");
        return switch (keyword.text()) {
            case "if" -> condition ? ifElse(rule) : null;
            case "for" -> condition ? loops.forLoop(rule, label) : null;
            case "while" -> condition ? loops.whileLoop(rule, label) : null;
            case "do" -> tokens.peek(1).isOperator("{") ? loops.doLoop(rule, label) : null;
            case "switch" -> condition ? switchCase(rule) : null;
            case "try" -> tokens.peek(1).isOperator("{") ? tries.tryCatch(rule) : null;
            case "return" -> returnValue();
            case "throw" -> new PlainStatement.Throw(tokens.next().position(), grammar.expressions.expression());
            case "assert" -> assertion();
            case "break", "continue" -> leave();
            case "import" -> importType();
            default -> null;
        };
    }

    private @Nullable Statement leave() {
        boolean labelled = tokens.peek(1).isWord();
        Token after = tokens.peek(labelled ? 2 : 1);
        if (!after.isNewline() && !after.isEnd() && !after.isOperator(";") && !after.isOperator("}")) {
            return null;
        }
        Token keyword = tokens.next();
        String label = labelled ? tokens.next().text() : "";
        return new PlainStatement.Leave(keyword.position(), keyword.text().equals("continue"), label);
    }

    private Statement ifElse(StatementRule rule) {
        Token keyword = tokens.next();
        Expression condition = condition();
        Statement whenTrue = statements.body(rule);
        Statement whenFalse = null;
        int after = tokens.mark();
        tokens.skipSeparators();
        if (tokens.peek().isWord("else")) {
            tokens.next();
            whenFalse = statements.body(rule);
        } else {
            tokens.reset(after);
        }
        return new PlainStatement.If(keyword.position(), condition, whenTrue, whenFalse);
    }

    private Expression condition() {
        tokens.expect("(");
        Expression condition = grammar.expressions.expression();
        tokens.expect(")");
        return condition;
    }

    private Statement returnValue() {
        Token keyword = tokens.next();
        Expression value = tokens.endsStatement() ? null : grammar.commands.commandOrExpression();
        return new PlainStatement.Return(keyword.position(), value);
    }

    private Statement assertion() {
        Token keyword = tokens.next();
        Expression condition = grammar.expressions.expression();
        boolean hasMessage = tokens.accept(":") || tokens.accept(",");
        return new PlainStatement.Assert(
                keyword.position(), condition, hasMessage ? grammar.expressions.expression() : null);
    }

    private Statement importType() {
        Token keyword = tokens.next();
        StringBuilder name = new StringBuilder();
        boolean member = tokens.peek().isWord("static");
        if (member) {
            tokens.next();
        }
        while (!tokens.endsStatement()) {
            name.append(tokens.next().text());
        }
        return new PlainStatement.Import(keyword.position(), name.toString(), member);
    }

    private Statement switchCase(StatementRule rule) {
        Token keyword = tokens.next();
        Expression subject = condition();
        tokens.skipNewlines();
        tokens.expect("{");
        List<Statement.Case> cases = new ArrayList<>();
        tokens.skipSeparators();
        while (!tokens.at("}")) {
            cases.add(oneCase(rule));
            tokens.skipSeparators();
        }
        tokens.expect("}");
        return new PlainStatement.Switch(keyword.position(), subject, List.copyOf(cases));
    }

    private Statement.Case oneCase(StatementRule rule) {
        Expression match = null;
        if (tokens.peek().isWord("case")) {
            tokens.next();
            match = grammar.expressions.expression();
        } else if (tokens.peek().isWord("default")) {
            tokens.next();
        } else {
            throw tokens.unexpected("expected 'case' or 'default'");
        }
        tokens.expect(":");
        List<Statement> body = new ArrayList<>();
        tokens.skipSeparators();
        while (!caseEnds()) {
            body.add(rule.statement());
            statements.requireEnd();
            tokens.skipSeparators();
        }
        return new Statement.Case(match, List.copyOf(body));
    }

    private boolean caseEnds() {
        Token token = tokens.peek();
        return token.isOperator("}") || token.isEnd() || token.isWord("case") || token.isWord("default");
    }
}
