package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses the statements of closures and functions; control statements keep the level that they stand on. */
final class StatementParser {
    private static final Set<String> MODIFIERS = Set.of("public", "private", "protected", "static");
    private static final Set<String> ANNOTATIONS =
            Set.of("Field", "CompileStatic", "CompileDynamic", "TypeChecked", "Deprecated", "Override");
    private static final Set<String> BLOCKS = Set.of("process", "workflow");
    private static final Set<String> TYPES = Set.of("class", "enum", "interface", "trait", "record");

    private final Grammar grammar;
    private final TokenStream tokens;
    private final ControlParser control;
    private final DeclarationParser declarations;
    private String lastLabel = "";

    StatementParser(Grammar grammar) {
        this.grammar = grammar;
        this.tokens = grammar.tokens;
        this.control = new ControlParser(grammar, this);
        this.declarations = new DeclarationParser(grammar, this);
    }

    /** Parses statements up to a closing brace or the end, which stays. */
    List<Statement> statements() {
        return statements(this::statement);
    }

    List<Statement> statements(StatementRule rule) {
        List<Statement> found = new ArrayList<>();
        tokens.skipSeparators();
        while (!tokens.peek().isEnd() && !tokens.at("}")) {
            Statement statement = rule.statement();
            found.add(statement);
            if (!(statement instanceof Statement.Label)) {
                requireEnd();
            }
            tokens.skipSeparators();
        }
        return List.copyOf(found);
    }

    void requireEnd() {
        if (!tokens.endsStatement()) {
            throw tokens.unexpected("expected the end of the statement");
        }
    }

    /** Parses {@code { … }}. */
    List<Statement> braced(StatementRule rule) {
        tokens.expect("{");
        List<Statement> body = statements(rule);
        tokens.expect("}");
        return body;
    }

    /** Parses the body of a control statement: a block or a single statement. */
    Statement body(StatementRule rule) {
        tokens.skipNewlines();
        if (tokens.at("{")) {
            SourcePosition position = tokens.peek().position();
            return new PlainStatement.Block(position, braced(rule));
        }
        return rule.statement();
    }

    /** Parses a statement of a closure or a function. */
    Statement statement() {
        return statement(this::statement);
    }

    /** Parses a statement whose own bodies follow that rule. */
    Statement statement(StatementRule rule) {
        int entered = grammar.nesting.enter();
        Statement statement = anyStatement(rule);
        grammar.nesting.leave(entered);
        return statement;
    }

    private Statement anyStatement(StatementRule rule) {
        skipAnnotations();
        Token first = tokens.peek();
        String label = lastLabel;
        lastLabel = "";
        if (first.isWord()) {
            skipModifiers();
            refuseTypes();
            Statement statement = control.statement(rule, label);
            if (statement != null) {
                return statement;
            }
            if (tokens.peek(1).isOperator(":")) {
                tokens.next();
                tokens.next();
                lastLabel = first.text();
                return new Statement.Label(first.position(), first.text());
            }
        }
        Statement declaration = declarations.declaration();
        return declaration != null
                ? declaration
                : new PlainStatement.ExpressionStatement(first.position(), grammar.commands.statement());
    }

    private void skipAnnotations() {
        while (tokens.at("@") && ANNOTATIONS.contains(tokens.peek(1).text())) {
            tokens.next();
            tokens.next();
            tokens.skipNewlines();
        }
    }

    private void skipModifiers() {
        while (tokens.at("@")
                || (MODIFIERS.contains(tokens.peek().text()) && tokens.peek(1).isWord())) {
            tokens.next();
        }
    }

    private void refuseTypes() {
        Token keyword = tokens.peek();
        if (TYPES.contains(keyword.text())
                && tokens.peek(1).isWord()
                && (tokens.peek(2).isOperator("{")
                        || tokens.peek(2).isWord("extends")
                        || tokens.peek(2).isWord("implements"))) {
            throw tokens.error(
                    "a " + keyword.text() + " cannot be declared here; use functions, maps and closures",
                    keyword.position());
        }
        if (BLOCKS.contains(keyword.text())
                && tokens.peek(1).isWord()
                && tokens.peek(2).isOperator("{")) {
            throw tokens.error(
                    "a " + keyword.text() + " cannot be declared within a block; write it beside, or close the block"
                            + " before it",
                    keyword.position());
        }
    }

    @Nullable
    Statement declaration() {
        return declarations.declaration();
    }
}
