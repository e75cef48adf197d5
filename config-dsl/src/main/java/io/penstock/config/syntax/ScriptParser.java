package io.penstock.config.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses scripts: functions, includes, processes and workflows, and statements between them. */
public final class ScriptParser {
    private static final Set<String> BLOCKS = Set.of("process", "workflow", "output");

    private final Grammar grammar;
    private final TokenStream tokens;
    private final ParameterBlock parameters;
    private final TypedParser types;

    private ScriptParser(SourceText source) {
        this.tokens = TokenStream.over(source);
        this.grammar = new Grammar(tokens);
        this.parameters = new ParameterBlock(grammar);
        this.types = new TypedParser(grammar);
    }

    /**
     * Parses a script.
     *
     * @throws SyntaxException if the text does not follow the grammar
     */
    public static List<Statement> parse(SourceText source) {
        return new ScriptParser(source).file();
    }

    private List<Statement> file() {
        List<Statement> found = new ArrayList<>();
        tokens.skipSeparators();
        while (!tokens.peek().isEnd()) {
            Statement own = scriptStatement();
            Statement statement = own != null ? own : grammar.statements.statement();
            found.add(statement);
            if (!(statement instanceof Statement.Label)) {
                grammar.statements.requireEnd();
            }
            tokens.skipSeparators();
            tokens.release();
        }
        return List.copyOf(found);
    }

    private @Nullable Statement scriptStatement() {
        Token first = tokens.peek();
        Token second = tokens.peek(1);
        if (first.isWord("include") && second.isOperator("{")) {
            return include();
        }
        if (parameters.follows()) {
            return parameters.block();
        }
        if (second.isWord() && braceFollows(2) && (first.isWord("record") || first.isWord("enum"))) {
            return first.isWord("enum") ? types.enumType() : types.recordType();
        }
        if (!first.isWord() || !BLOCKS.contains(first.text())) {
            return null;
        }
        if (second.isName() && braceFollows(2)) {
            tokens.next();
            return block(first, tokens.next().name());
        }
        return second.isOperator("{") ? block(first, "") : null;
    }

    private boolean braceFollows(int ahead) {
        int at = ahead;
        while (tokens.peek(at).isNewline()) {
            at++;
        }
        return tokens.peek(at).isOperator("{");
    }

    private Statement block(Token keyword, String name) {
        if (name.isEmpty()) {
            tokens.next();
        }
        tokens.skipNewlines();
        List<Statement> body = new BlockParser(grammar, types, keyword.text()).body();
        return new ScriptStatement.NamedBlock(keyword.position(), keyword.text(), name, body);
    }

    private Statement include() {
        Token keyword = tokens.next();
        tokens.expect("{");
        List<ScriptStatement.Member> members = new ArrayList<>();
        tokens.skipSeparators();
        while (!tokens.at("}")) {
            members.add(member());
            tokens.skipSeparators();
        }
        tokens.expect("}");
        tokens.skipNewlines();
        if (!tokens.peek().isWord("from")) {
            throw tokens.unexpected("expected 'from'");
        }
        tokens.next();
        Expression source = grammar.primaries.primary();
        return new ScriptStatement.Include(keyword.position(), List.copyOf(members), source, parameters());
    }

    private ScriptStatement.Member member() {
        Token name = tokens.expectWord("the name of a process, workflow or function");
        String alias = name.text();
        if (tokens.peek().isWord("as")) {
            tokens.next();
            alias = tokens.expectWord("a name after 'as'").text();
        }
        return new ScriptStatement.Member(name.position(), name.text(), alias);
    }

    private @Nullable Arguments parameters() {
        if (!tokens.peek().isWord("addParams") && !tokens.peek().isWord("params")) {
            return null;
        }
        tokens.next();
        return tokens.at("(") ? grammar.arguments.parenthesized() : grammar.arguments.bare();
    }
}
