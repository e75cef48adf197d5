package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parses configuration files. Next to the statements of the configuration language it accepts those of the older style: control
 * statements, declarations and calls at the top level and in blocks.
 */
public final class ConfigParser {
    private static final Set<String> KEYWORDS = Set.of(
            "if",
            "try",
            "def",
            "final",
            "switch",
            "for",
            "while",
            "import",
            "throw",
            "return",
            "assert",
            "break",
            "continue");

    private final Grammar grammar;
    private final TokenStream tokens;

    private ConfigParser(SourceText source) {
        this.tokens = TokenStream.over(source);
        this.grammar = new Grammar(tokens);
    }

    /**
     * Parses a file.
     *
     * @throws SyntaxException if the text does not follow the grammar
     */
    public static List<Statement> parse(SourceText source) {
        ConfigParser parser = new ConfigParser(source);
        List<Integer> starts = new ArrayList<>();
        try {
            List<Statement> found = new ArrayList<>();
            while (parser.hasNext()) {
                starts.add(parser.tokens.peek().start());
                found.add(parser.next());
            }
            return List.copyOf(found);
        } catch (SyntaxException e) {
            throw new RepairSearch(source, starts, ConfigParser::readAgain).explain(e, parser.tokens.hints());
        }
    }

    private static RepairSearch.ReadAgain readAgain(SourceText source) {
        ConfigParser parser = new ConfigParser(source);
        boolean whole = true;
        try {
            while (parser.hasNext()) {
                parser.next();
            }
        } catch (SyntaxException e) {
            whole = false;
        }
        return new RepairSearch.ReadAgain(parser.tokens.reached(), whole, parser.tokens.strayLines());
    }

    /**
     * Returns the statements of a file, each parsed when it is asked for, so that a file of any length needs little memory. The
     * iterator throws a {@link SyntaxException} where the text stops following the grammar.
     */
    public static Iterator<Statement> statements(SourceText source) {
        ConfigParser parser = new ConfigParser(source);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return parser.hasNext();
            }

            @Override
            public Statement next() {
                return parser.next();
            }
        };
    }

    private boolean hasNext() {
        tokens.skipSeparators();
        tokens.release();
        return !tokens.peek().isEnd();
    }

    private Statement next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the file has no more statements");
        }
        Statement statement = statement();
        grammar.statements.requireEnd();
        return statement;
    }

    private Statement statement() {
        int entered = grammar.nesting.enter();
        boolean mayBeConfig = tokens.peek().isName() && !keywordHere() && !grammar.types.declarationFollows();
        Statement config = mayBeConfig ? configStatement() : null;
        Statement result = config != null ? config : grammar.statements.statement(this::statement);
        grammar.nesting.leave(entered);
        return result;
    }

    private boolean keywordHere() {
        Token after = tokens.peek(1);
        return tokens.peek().isWord()
                && KEYWORDS.contains(tokens.peek().text())
                && !after.isOperator("=")
                && !after.isOperator(".");
    }

    private @Nullable Statement configStatement() {
        Token first = tokens.peek();
        if (first.isWord("includeConfig")
                && !tokens.peek(1).isOperator("=")
                && !tokens.peek(1).isOperator(".")) {
            tokens.next();
            return new ConfigStatement.Include(first.position(), grammar.expressions.expression());
        }
        int start = tokens.mark();
        List<String> path = path();
        if (path == null) {
            tokens.reset(start);
            return null;
        }
        boolean single = path.size() == 1;
        if (single && tokens.at(":")) {
            return selector(first);
        }
        if (single && argumentFollows(first)) {
            return command(first);
        }
        tokens.skipNewlines();
        if (tokens.accept("=")) {
            tokens.skipNewlines();
            Expression value = grammar.commands.commandOrExpression();
            return new ConfigStatement.Setting(first.position(), path, value);
        }
        if (tokens.at("{") && (!single || !first.isWord("try"))) {
            return scopes(first.position(), path, grammar.statements.braced(this::statement));
        }
        tokens.reset(start);
        return null;
    }

    /** Makes {@code a.b { … }} into {@code a { b { … } }}. */
    private static Statement scopes(SourcePosition position, List<String> path, List<Statement> body) {
        Statement scope = null;
        for (int i = path.size() - 1; i >= 0; i--) {
            scope = new ConfigStatement.Scope(position, path.get(i), scope == null ? body : List.of(scope));
        }
        if (scope == null) {
            throw new IllegalArgumentException("a scope has a name");
        }
        return scope;
    }

    private @Nullable List<String> path() {
        List<String> path = new ArrayList<>();
        do {
            if (!tokens.peek().isName()) {
                return null;
            }
            path.add(tokens.next().name());
        } while (tokens.accept("."));
        return List.copyOf(path);
    }

    private Statement selector(Token kind) {
        tokens.expect(":");
        if (!tokens.peek().isName()) {
            throw tokens.unexpected("expected the label or the process name after '" + kind.text() + ":'");
        }
        String target = tokens.next().name();
        tokens.skipNewlines();
        return new ConfigStatement.Selector(
                kind.position(), kind.name(), target, grammar.statements.braced(this::statement));
    }

    private boolean argumentFollows(Token name) {
        Token token = tokens.peek();
        boolean argument = token.kind() == TokenKind.STRING
                || token.kind() == TokenKind.TEMPLATE
                || token.kind() == TokenKind.NUMBER
                || (token.isWord() && !token.isWord("in") && !token.isWord("as") && !token.isWord("instanceof"));
        return argument && name.isWord() && !(Character.isUpperCase(name.text().charAt(0)) && token.isWord());
    }

    private Statement command(Token name) {
        if (tokens.peek().isWord() && tokens.peek(1).isOperator("=")) {
            throw tokens.unexpected("expected '='");
        }
        List<Expression> arguments = grammar.arguments.bare().positional();
        return new ConfigStatement.Command(name.position(), name.text(), arguments);
    }
}
