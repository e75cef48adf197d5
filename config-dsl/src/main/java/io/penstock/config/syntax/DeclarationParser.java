package io.penstock.config.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses declarations of variables and functions. */
final class DeclarationParser {
    private final Grammar grammar;
    private final TokenStream tokens;
    private final StatementParser statements;

    DeclarationParser(Grammar grammar, StatementParser statements) {
        this.grammar = grammar;
        this.tokens = grammar.tokens;
        this.statements = statements;
    }

    /** Returns the declaration, or the assignment to several variables, that starts here; null if none does. */
    @Nullable
    Statement declaration() {
        Token first = tokens.peek();
        if (declaratorHere()) {
            while (declaratorHere()) {
                tokens.next();
            }
            return tokens.at("(") ? multiAssignment(first, true) : named(first);
        }
        if (first.isOperator("(") && tupleAssignmentFollows()) {
            return multiAssignment(first, false);
        }
        return first.isWord() && grammar.types.declarationFollows() ? named(first) : null;
    }

    private boolean declaratorHere() {
        Token token = tokens.peek();
        Token after = tokens.peek(1);
        return (token.isWord("def") || token.isWord("final") || token.isWord("var"))
                && (after.isWord() || (after.isOperator("(") && token.isWord("def")));
    }

    /** Recognises {@code (a, b) =}. */
    private boolean tupleAssignmentFollows() {
        int ahead = 1;
        while (tokens.peek(ahead).isWord() && tokens.peek(ahead + 1).isOperator(",")) {
            ahead += 2;
        }
        return ahead > 1
                && tokens.peek(ahead).isWord()
                && tokens.peek(ahead + 1).isOperator(")")
                && tokens.peek(ahead + 2).isOperator("=");
    }

    private Statement multiAssignment(Token first, boolean declares) {
        tokens.expect("(");
        List<String> names = new ArrayList<>();
        do {
            grammar.types.skipTypeBeforeName();
            names.add(tokens.expectWord("the name of a variable").text());
            grammar.types.skipTypeBehindColon();
        } while (tokens.accept(","));
        tokens.expect(")");
        tokens.skipNewlines();
        tokens.expect("=");
        tokens.skipNewlines();
        Expression value = grammar.commands.commandOrExpression();
        return new PlainStatement.MultiAssignment(first.position(), List.copyOf(names), value, declares);
    }

    private Statement named(Token first) {
        grammar.types.skipTypeBeforeName();
        Token name = tokens.expectWord("a name");
        return tokens.at("(") ? function(name) : variables(first, name);
    }

    private Statement function(Token name) {
        tokens.expect("(");
        List<Parameter> parameters = grammar.closures.parameters(")");
        tokens.expect(")");
        grammar.types.skipResultType();
        tokens.skipNewlines();
        List<Statement> body = statements.braced(statements::statement);
        return new PlainStatement.Function(name.position(), name.text(), parameters, body);
    }

    private Statement variables(Token first, Token firstName) {
        List<Statement.DeclaredVariable> variables = new ArrayList<>();
        variables.add(variable(firstName));
        while (tokens.accept(",")) {
            tokens.skipNewlines();
            variables.add(variable(tokens.expectWord("the name of a variable")));
        }
        return new PlainStatement.Declaration(first.position(), List.copyOf(variables));
    }

    private Statement.DeclaredVariable variable(Token name) {
        grammar.types.skipTypeBehindColon();
        int mark = tokens.mark();
        tokens.skipNewlines();
        if (!tokens.accept("=")) {
            tokens.reset(mark);
            return new Statement.DeclaredVariable(name.text(), null);
        }
        tokens.skipNewlines();
        return new Statement.DeclaredVariable(name.text(), grammar.commands.commandOrExpression());
    }
}
