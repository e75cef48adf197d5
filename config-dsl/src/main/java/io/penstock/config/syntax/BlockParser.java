package io.penstock.config.syntax;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses the body of a process, a workflow or the outputs of a script, whose sections may name types. */
final class BlockParser {
    private static final Map<String, Set<String>> SECTIONS = Map.of(
            "process",
            Set.of("input", "stage", "output", "topic", "when", "script", "shell", "exec", "stub"),
            "workflow",
            Set.of("take", "main", "emit", "publish", "onComplete", "onError"),
            "output",
            Set.of());
    private static final Set<String> TYPED = Set.of("input", "output", "take", "emit");

    private final Grammar grammar;
    private final TokenStream tokens;
    private final TypedParser types;
    private final String keyword;
    private String section = "";

    BlockParser(Grammar grammar, TypedParser types, String keyword) {
        this.grammar = grammar;
        this.tokens = grammar.tokens;
        this.types = types;
        this.keyword = keyword;
    }

    List<Statement> body() {
        return grammar.statements.braced(this::statement);
    }

    private Statement statement() {
        Token first = tokens.peek();
        if (first.isWord() && tokens.peek(1).isOperator(":")) {
            boolean typed = types.typeFollows(2);
            if (keyword.equals("output") && typed) {
                return target();
            }
            boolean names = SECTIONS.getOrDefault(keyword, Set.of()).contains(first.text());
            // An input may have the name of a section: 'input: Path'. Of a workflow, 'emit: RESULT' is a channel.
            if (typed && TYPED.contains(section) && (!names || keyword.equals("process"))) {
                return types.typed();
            }
            section = names ? first.text() : section;
        } else if (section.equals("input")) {
            int start = tokens.mark();
            Statement group = types.group();
            if (group != null) {
                return group;
            }
            tokens.reset(start);
        }
        return grammar.statements.statement();
    }

    /** Parses {@code name: Type { … }}: what an output is does not depend on its type. */
    private Statement target() {
        ScriptStatement.Typed output = types.typed();
        Arguments closure =
                tokens.at("{") ? Arguments.NONE.and(grammar.closures.closure()) : Arguments.NONE.and(empty(output));
        return new PlainStatement.ExpressionStatement(
                output.position(), new Expression.Call(output.position(), null, output.name(), closure, Access.PLAIN));
    }

    private Expression.Closure empty(ScriptStatement.Typed output) {
        SourceSpan span = new SourceSpan(
                tokens.source(), tokens.peek().start(), tokens.peek().start());
        return new Expression.Closure(output.position(), null, List.of(), span);
    }
}
