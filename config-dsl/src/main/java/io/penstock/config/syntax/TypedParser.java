package io.penstock.config.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses what names a type behind a colon: inputs and outputs, alone or in groups, and declarations of types. */
final class TypedParser {
    private final Grammar grammar;
    private final TokenStream tokens;

    TypedParser(Grammar grammar) {
        this.grammar = grammar;
        this.tokens = grammar.tokens;
    }

    /** Tells whether a type, and nothing else, stands on the rest of the line from that many tokens ahead. */
    boolean typeFollows(int ahead) {
        Token first = tokens.peek(ahead);
        if (!first.isWord() || !Character.isUpperCase(first.text().charAt(0))) {
            return false;
        }
        int end = grammar.types.end(ahead);
        if (end < 0) {
            return false;
        }
        Token after = tokens.peek(tokens.peek(end).isOperator("?") ? end + 1 : end);
        return after.isNewline()
                || after.isEnd()
                || (after.kind() == TokenKind.OPERATOR
                        && List.of("=", "?=", "{", "}", ";", ",", ")").contains(after.text()));
    }

    /** Parses {@code name: Type}, with {@code = value} behind it or not. */
    ScriptStatement.Typed typed() {
        Token name = tokens.expectWord("a name");
        tokens.expect(":");
        TypeName type = type();
        List<ScriptStatement.Typed> fields = type.name().equals("Record") && tokens.at("{") ? fields() : List.of();
        Expression value = null;
        if (tokens.accept("=") || tokens.accept("?=")) {
            tokens.skipNewlines();
            value = grammar.commands.commandOrExpression();
        }
        return new ScriptStatement.Typed(name.position(), name.text(), type, fields, value);
    }

    private TypeName type() {
        int end = grammar.types.end(0);
        if (end < 0) {
            throw tokens.unexpected("expected a type");
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < end; i++) {
            text.append(tokens.next().text());
        }
        return TypeName.parse(text.append(tokens.accept("?") ? "?" : "").toString());
    }

    private List<ScriptStatement.Typed> fields() {
        List<ScriptStatement.Typed> fields = new ArrayList<>();
        tokens.expect("{");
        tokens.skipSeparators();
        while (!tokens.at("}")) {
            fields.add(typed());
            tokens.accept(",");
            tokens.skipSeparators();
        }
        tokens.expect("}");
        return List.copyOf(fields);
    }

    /** Returns {@code tuple(a: A, b: B)}, {@code record(a: A)} or {@code (a, b): Tuple<A, B>} if it starts here. */
    @Nullable
    Statement group() {
        Token first = tokens.peek();
        if ((first.isWord("tuple") || first.isWord("record")) && tokens.peek(1).isOperator("(")) {
            int name = 2;
            while (tokens.peek(name).isNewline()) {
                name++;
            }
            return tokens.peek(name).isWord() && tokens.peek(name + 1).isOperator(":") && typeFollows(name + 2)
                    ? calledGroup()
                    : null;
        }
        return first.isOperator("(") ? bracketed() : null;
    }

    private Statement calledGroup() {
        Token keyword = tokens.next();
        tokens.expect("(");
        tokens.skipNewlines();
        List<ScriptStatement.Typed> members = new ArrayList<>();
        while (!tokens.at(")")) {
            members.add(typed());
            tokens.skipNewlines();
            if (!tokens.accept(",")) {
                break;
            }
            tokens.skipNewlines();
        }
        tokens.expect(")");
        return new ScriptStatement.TypedGroup(keyword.position(), keyword.isWord("record"), List.copyOf(members));
    }

    /** The members have types of their own where the group is a record; those of a tuple are arguments of its type. */
    private Statement bracketed() {
        Token open = tokens.expect("(");
        tokens.skipNewlines();
        List<ScriptStatement.Typed> members = new ArrayList<>();
        while (!tokens.at(")")) {
            members.add(tokens.peek(1).isOperator(":") ? typed() : untyped());
            tokens.skipNewlines();
            tokens.accept(",");
            tokens.skipNewlines();
        }
        tokens.expect(")");
        tokens.expect(":");
        TypeName type = type();
        for (int i = 0; !type.name().equals("Record") && i < members.size(); i++) {
            ScriptStatement.Typed member = members.get(i);
            members.set(
                    i, new ScriptStatement.Typed(member.position(), member.name(), type.argument(i), List.of(), null));
        }
        return new ScriptStatement.TypedGroup(open.position(), type.name().equals("Record"), List.copyOf(members));
    }

    private ScriptStatement.Typed untyped() {
        Token name = tokens.expectWord("a name");
        return new ScriptStatement.Typed(name.position(), name.text(), TypeName.parse("Object?"), List.of(), null);
    }

    /** Parses {@code record Name { field: Type }}. */
    Statement recordType() {
        Token keyword = tokens.next();
        String name = tokens.next().text();
        tokens.skipNewlines();
        return new ScriptStatement.RecordType(keyword.position(), name, fields());
    }

    /** Parses {@code enum Name { A, B }}. */
    Statement enumType() {
        Token keyword = tokens.next();
        String name = tokens.next().text();
        tokens.skipNewlines();
        tokens.expect("{");
        tokens.skipSeparators();
        List<String> constants = new ArrayList<>();
        while (!tokens.at("}")) {
            constants.add(tokens.expectWord("the name of a constant").text());
            tokens.skipSeparators();
            tokens.accept(",");
            tokens.skipSeparators();
        }
        tokens.expect("}");
        return new ScriptStatement.EnumType(keyword.position(), name, List.copyOf(constants));
    }
}
